package org.opennfx.server.notifications;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.opennfx.datastore.notification.EventListener;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.notification.EventStreams.Listening;
import org.opennfx.datastore.notification.ReplayStart;
import org.opennfx.server.operations.SessionEnd;

/** Starts deliveries, each on a thread of its own, and sees to it that a client that reads nothing holds none for ever. */
record Deliveries(EventStreams streams, NotificationSettings settings, InstantSource clock, Backlog backlog) {
    /**
     * Begins to collect events now, and to deliver them when the reply to the request of now is out.
     *
     * @param start where events of the past are asked for
     * @param over is run when the delivery has ended, however it did
     */
    void begin(Delivery delivery, Receiver receiver, Optional<ReplayStart> start, Runnable over) {
        var listening = start.map(past -> replay(delivery, past))
                .orElseGet(() -> streams.listen(since(clock.instant(), delivery)));
        backlog.opened(delivery.inbox());
        receiver.afterReply(() -> Thread.ofVirtual()
                .name("notifications of session " + receiver.session().id())
                .start(() -> {
                    try {
                        delivery.run();
                    } finally {
                        listening.close();
                        backlog.closed(delivery.inbox());
                        over.run();
                        receiver.over();
                    }
                }));
    }

    /** What is published is not in the log at once: what was until now comes from the one or the other, and is of the past. */
    private Listening replay(Delivery delivery, ReplayStart start) {
        var listening = streams.listen(delivery, start, delivery::replay);
        streams.between(delivery.inbox()::replayOver);
        return listening;
    }

    /** What was published before may be told only now. */
    private static EventListener since(Instant start, EventListener listener) {
        return event -> {
            if (!event.event().eventTime().isBefore(start)) {
                listener.happened(event);
            }
        };
    }

    /** Gives a client that was too slow a last while to read, and then ends its session. */
    void drop(Receiver receiver, Delivery delivery) {
        backlog.dropped();
        Thread.ofVirtual().name("slow session " + receiver.session().id()).start(() -> {
            if (!delivery.isOverWithin(settings.patience())) {
                receiver.session().end(new SessionEnd(SessionEnd.Reason.OTHER, "it takes its notifications too slowly"));
            }
        });
    }
}
