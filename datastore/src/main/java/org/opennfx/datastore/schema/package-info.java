/**
 * The compiled schema: the data tree of a set of YANG modules, as the rest of the datastore walks it. Choices and cases
 * are not nodes of it; a node knows the cases that it is in.
 */
@NullMarked
package org.opennfx.datastore.schema;

import org.jspecify.annotations.NullMarked;
