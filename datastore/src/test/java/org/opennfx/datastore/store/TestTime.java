package org.opennfx.datastore.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that passes when a test says so, and runs what was to happen meanwhile on the test's own thread. */
final class TestTime extends Clock implements AlarmClock {
    private record Waiting(Instant when, Runnable task) {}

    private final List<Waiting> waiting = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");

    /** Lets so much time pass; what is due runs at its time. */
    void pass(Duration duration) {
        var end = now.plus(duration);
        for (var next = due(end); !next.isEmpty(); next = due(end)) {
            var first = next.getFirst();
            waiting.remove(first);
            now = first.when();
            first.task().run();
        }
        now = end;
    }

    private List<Waiting> due(Instant end) {
        return waiting.stream()
                .filter(one -> !one.when().isAfter(end))
                .sorted(Comparator.comparing(Waiting::when))
                .toList();
    }

    @Override
    public Alarm set(Duration after, Runnable task) {
        var one = new Waiting(now.plus(after), task);
        waiting.add(one);
        return () -> waiting.remove(one);
    }

    @Override
    public void close() {
        waiting.clear();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
