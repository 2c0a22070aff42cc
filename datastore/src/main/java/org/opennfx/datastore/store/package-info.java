/**
 * The datastores candidate and running: sessions' edits, locks, the commit pipeline and history (RFC 6241 7 and 8.3).
 */
@NullMarked
package org.opennfx.datastore.store;

import org.jspecify.annotations.NullMarked;
