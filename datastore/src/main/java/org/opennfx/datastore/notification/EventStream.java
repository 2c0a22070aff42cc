package org.opennfx.datastore.notification;

import java.util.function.Predicate;

/**
 * A part of the events that can be subscribed to (RFC 5277 3.2).
 *
 * @param carries which events it has
 */
public record EventStream(String name, String description, Predicate<Notification> carries) {
    /** The stream that every server has, with all events. */
    public static final EventStream NETCONF =
            new EventStream("NETCONF", "All events of the server and of the machine", _ -> true);
}
