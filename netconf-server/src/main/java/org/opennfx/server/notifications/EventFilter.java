package org.opennfx.server.notifications;

import org.opennfx.datastore.notification.Notification;

/** Which events a subscriber wants; those that pass are sent whole (RFC 5277 3.6, RFC 8639 2.2). */
@FunctionalInterface
public interface EventFilter {
    EventFilter ALL = _ -> true;

    boolean passes(Notification event);
}
