package org.opennfx.server.notifications;

import java.util.Optional;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.server.operations.SessionEnd;

/** The notices of RFC 5277 2.2.2 and 3.3, which do not name a subscription: a session has at most one. */
record LegacyNotices(Notice notice) implements Notices {
    @Override
    public Notification replayCompleted() {
        return notice.of(NotificationNames.legacy("replayComplete"), _ -> {});
    }

    @Override
    public Optional<Notification> completed() {
        return Optional.of(notice.of(NotificationNames.legacy("notificationComplete"), _ -> {}));
    }

    /** There is no word for it, and notificationComplete would say that nothing is missing. */
    @Override
    public void overflown(Receiver receiver) {
        end(receiver, "it takes its notifications too slowly");
    }

    /** As for {@link #overflown}. */
    @Override
    public void broken(Receiver receiver) {
        end(receiver, "its notifications cannot be made");
    }

    private static void end(Receiver receiver, String why) {
        receiver.session().end(new SessionEnd(SessionEnd.Reason.OTHER, why));
    }
}
