package org.opennfx.datastore.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.Bell;
import org.opennfx.datastore.notification.EventLog;
import org.opennfx.datastore.notification.EventLogSize;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.notification.FileEventLog;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.notification.WrittenEvent;

/**
 * Tells of commits by a bell: it rings as many times as the commit's id says, and once more than a thousand times for
 * the turns of confirmed commits, which are kept, too.
 */
final class BellEvents implements CommitEvents, AutoCloseable {
    static final long TURN = 1001;

    private final EventStreams streams = new EventStreams(Bell.SCHEMA, InstantSource.system(), List.of(EventStream.NETCONF));
    private final List<ConfirmedCommitEvent> turns = new ArrayList<>();
    private final boolean publishes;

    /** @param publishes false for a power cut before anything that is published is on disk */
    BellEvents(Path log, boolean publishes) throws IOException {
        this.publishes = publishes;
        streams.start(FileEventLog.open(log, Bell.SCHEMA, EventLogSize.DEFAULT, Instant.EPOCH));
    }

    List<ConfirmedCommitEvent> turns() {
        return turns;
    }

    @Override
    public List<Notification> of(Committed commit) {
        return List.of(Bell.rang(Instant.now(), commit.after().commit().id()));
    }

    @Override
    public List<Notification> of(ConfirmedCommitEvent turn) {
        turns.add(turn);
        return List.of(Bell.rang(Instant.now(), TURN));
    }

    @Override
    public WrittenEvent written(Notification event) {
        return streams.written(event);
    }

    @Override
    public void publish(Notification event) {
        if (publishes) {
            streams.publish(event);
        }
    }

    @Override
    public EventLog log() {
        return streams.log();
    }

    @Override
    public void close() throws IOException {
        streams.close();
    }
}
