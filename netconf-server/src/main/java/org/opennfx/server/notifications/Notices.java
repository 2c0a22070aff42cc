package org.opennfx.server.notifications;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.opennfx.datastore.notification.Notification;

/** What a subscriber is told about the subscription itself, in the words of the protocol by which it subscribed. */
interface Notices {
    Notice notice();

    /** Events may be missing between that time and those that follow. */
    default Notification eventsMissing(Instant since) {
        return notice().of(NotificationNames.EVENTS_MISSING, content -> content.leaf("since", since));
    }

    /** All events of the past are sent. */
    Notification replayCompleted();

    /** The stop time has come; empty where the protocol has no word for it. */
    Optional<Notification> completed();

    /** Ends a subscription whose subscriber is too slow. */
    void overflown(Receiver receiver) throws IOException;

    /** Ends a subscription that the server cannot go on with. */
    void broken(Receiver receiver) throws IOException;
}
