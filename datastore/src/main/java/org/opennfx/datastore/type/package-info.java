/** The YANG built-in types (RFC 7950 9): lexical to canonical form and back, with the errors of RFC 7950 15. */
@NullMarked
package org.opennfx.datastore.type;

import org.jspecify.annotations.NullMarked;
