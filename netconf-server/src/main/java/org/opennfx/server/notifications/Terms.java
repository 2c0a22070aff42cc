package org.opennfx.server.notifications;

import java.time.Instant;
import java.util.Optional;
import org.opennfx.datastore.notification.Notification;

/**
 * What of a subscription can change while it lasts (RFC 8639 2.4.3).
 *
 * @param stopTime later events are not sent, and the subscription is over
 */
record Terms(EventFilter filter, Optional<Instant> stopTime) {
    /** Whether the event happened early enough. */
    boolean covers(Notification event) {
        return stopTime.filter(stop -> event.eventTime().isAfter(stop)).isEmpty();
    }
}
