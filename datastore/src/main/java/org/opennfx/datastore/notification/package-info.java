/**
 * What happened, and who is told of it (RFC 5277): events of one kind each, the log that keeps the last of them, and the
 * streams that carry them.
 */
@NullMarked
package org.opennfx.datastore.notification;

import org.jspecify.annotations.NullMarked;
