package org.opennfx.datastore.notification;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The last events, as many as there is room for, in the order in which they were logged. One thread appends; any may
 * replay.
 */
public interface EventLog extends AutoCloseable {
    /**
     * Takes an event, and says where it is.
     *
     * @throws IOException the event is not in the log; those before it are, and later ones may be again
     */
    EventId append(Notification event) throws IOException;

    /**
     * Takes those of the events that it does not have, in their order; not what it had and let go.
     *
     * @throws IOException it has only some of them
     */
    void catchUp(List<WrittenEvent> events) throws IOException;

    /**
     * Those of the events that it would not have if the power were cut now.
     *
     * @throws IOException it may have none of them
     */
    List<WrittenEvent> unsaved(List<WrittenEvent> events) throws IOException;

    /** What is in the log now, as far as it comes after the start. */
    Replay replay(ReplayStart start);

    /** When it began; the events of before can never be replayed. */
    Instant created();

    /** The time of the last event that had to make room for newer ones; empty as long as none had to. */
    Optional<Instant> aged();

    @Override
    void close() throws IOException;

    /** A pass through events, the oldest first. Used by one thread, and not closed by the end of the log. */
    @FunctionalInterface
    interface Replay {
        /**
         * What comes next; empty at the end.
         *
         * @throws IOException the log cannot be read any further
         */
        Optional<Replayed> next() throws IOException;
    }
}
