/**
 * Subscriptions to events and their delivery (RFC 5277, 8639, 8641), and the events of the server itself (RFC 6470).
 */
@NullMarked
package org.opennfx.server.notifications;

import org.jspecify.annotations.NullMarked;
