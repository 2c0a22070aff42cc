package org.opennfx.server.notifications;

import java.io.IOException;
import java.util.Optional;
import org.opennfx.datastore.notification.LoggedEvent;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.server.operations.Session;

/** The client at the other end of a session that can be sent notifications. */
public interface Receiver {
    Session session();

    /**
     * Sends a notification as soon as the client takes it; any thread.
     *
     * @throws IOException the session is lost
     */
    void send(Notification notification) throws IOException;

    /** As {@link #send(Notification)}, an event that the log may have. */
    default void send(LoggedEvent event) throws IOException {
        send(event.event());
    }

    /** A subscription has ended, and nothing more is sent for it. */
    default void over() {}

    /** How it writes what it sends: an identity of ietf-subscribed-notifications. */
    default NodeName encoding() {
        return NotificationNames.subscribed("encode-xml");
    }

    /** Writes what follows in another way, and gives back whether it can. */
    default boolean use(NodeName encoding) {
        return encoding.equals(encoding());
    }

    /** Where a subscriber finds what is sent to it, if that is at a place of its own (RFC 8650 3.4). */
    default Optional<String> uri(long subscription) {
        return Optional.empty();
    }

    /** Runs an action once the reply is out to the request that the session answers now; on the session's own thread. */
    void afterReply(Runnable action);
}
