/** Edits of a data tree: what a document asks for, and the pure function that does it (RFC 6241 7.2, RFC 7950 7). */
@NullMarked
package org.opennfx.datastore.edit;

import org.jspecify.annotations.NullMarked;
