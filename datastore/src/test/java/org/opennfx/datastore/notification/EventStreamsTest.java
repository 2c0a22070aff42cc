package org.opennfx.datastore.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opennfx.datastore.Bell;

class EventStreamsTest {
    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final int ROOM = 10_000;

    private static EventStreams streams() {
        return new EventStreams(Bell.SCHEMA, InstantSource.fixed(NOW), List.of(EventStream.NETCONF));
    }

    @Test
    void eventsThatWaitAndThoseThatFindNoRoomAreCounted() throws IOException {
        try (var streams = streams()) {
            for (var at = 0; at < ROOM + 2; at++) {
                streams.publish(Bell.rang(NOW, at));
            }
            assertEquals(ROOM, streams.waiting());
            assertEquals(2, streams.lost());
        }
    }

    @Test
    void whatIsDoneInBetweenSeesTheEventsOfBeforeInTheLog() throws IOException {
        var log = new MemoryEventLog(NOW, ROOM);
        var seen = new StringBuilder();
        try (var streams = streams()) {
            streams.publish(Bell.rang(NOW, 1));
            streams.between(() -> seen.append(rung(log)));
            streams.publish(Bell.rang(NOW, 2));
            streams.start(log);
        }
        assertEquals("[1]", seen.toString());
        assertEquals(List.of(1L, 2L), Bell.times(log));
    }

    private static List<Long> rung(EventLog log) {
        try {
            return Bell.times(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
