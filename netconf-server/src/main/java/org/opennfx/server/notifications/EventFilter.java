package org.opennfx.server.notifications;

import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.xpath.Meter;

/** Which events a subscriber wants; those that pass are sent whole (RFC 5277 3.6, RFC 8639 2.2). */
@FunctionalInterface
public interface EventFilter {
    EventFilter ALL = (_, _) -> true;

    /** @param work is told of the nodes that are looked at, and ends it by throwing */
    boolean passes(Notification event, Meter work);
}
