package org.opennfx.server.notifications;

import java.io.IOException;
import org.opennfx.datastore.notification.Notification;
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

    /** Runs an action once the reply is out to the request that the session answers now; on the session's own thread. */
    void afterReply(Runnable action);
}
