/**
 * The data tree: immutable nodes, each of which knows its schema node. A change makes a new root that shares all else
 * with the old one, so that a snapshot costs nothing, and a difference is found without looking at what is shared.
 */
@NullMarked
package org.opennfx.datastore.tree;

import org.jspecify.annotations.NullMarked;
