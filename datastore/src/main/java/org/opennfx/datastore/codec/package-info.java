/** Between data trees, edits and their encodings: XML (RFC 7950), JSON (RFC 7951) and the set format. */
@NullMarked
package org.opennfx.datastore.codec;

import org.jspecify.annotations.NullMarked;
