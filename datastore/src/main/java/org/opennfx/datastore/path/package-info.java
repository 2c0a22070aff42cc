/** Names of schema nodes and paths to instances of them (RFC 7950 9.13, RFC 7951 6.11). */
@NullMarked
package org.opennfx.datastore.path;

import org.jspecify.annotations.NullMarked;
