package org.opennfx.datastore.store;

import java.time.Instant;
import java.util.List;
import org.opennfx.datastore.notification.EventLog;
import org.opennfx.datastore.notification.MemoryEventLog;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.notification.WrittenEvent;

/**
 * Tells in events what becomes of running. The events are on disk with what they tell of, before its reply, and are
 * published when it is done. Called by the writer alone, and must not wait for one.
 */
public interface CommitEvents {
    /** Nothing is told. */
    CommitEvents NONE = new CommitEvents() {
        private final EventLog log = new MemoryEventLog(Instant.EPOCH, 1);

        @Override
        public List<Notification> of(Committed commit) {
            return List.of();
        }

        @Override
        public List<Notification> of(ConfirmedCommitEvent turn) {
            return List.of();
        }

        @Override
        public WrittenEvent written(Notification event) {
            throw new IllegalArgumentException(event + " is not one of these");
        }

        @Override
        public void publish(Notification event) {}

        @Override
        public EventLog log() {
            return log;
        }
    };

    /** What tells that running has changed. */
    List<Notification> of(Committed commit);

    /** What tells of a turn in the life of a confirmed commit. */
    List<Notification> of(ConfirmedCommitEvent turn);

    /** An event as its log has it. */
    WrittenEvent written(Notification event);

    /** Gives an event to its log and to those who listen; never blocks. */
    void publish(Notification event);

    /** Where published events go. */
    EventLog log();
}
