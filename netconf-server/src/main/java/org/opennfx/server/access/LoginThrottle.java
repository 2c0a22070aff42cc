package org.opennfx.server.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;

/**
 * Makes each further wrong password from one address for one user slower. Failures are forgotten after a success, or
 * after a while without one.
 */
final class LoginThrottle {
    private static final int MOST_REMEMBERED = 10_000;

    private final Duration first;
    private final Duration longest;
    private final InstantSource clock;
    /** In the order of the last failure, the oldest first. */
    private final SequencedMap<Origin, Failures> failures = new LinkedHashMap<>();

    private record Origin(String address, String user) {}

    private record Failures(int count, Instant last) {}

    /** What a failed login costs: how many there were in a row, and how long its answer has to wait. */
    record Penalty(int failures, Duration delay) {}

    /**
     * @param first the delay after the first failure, which doubles with each further one
     * @param longest what it never exceeds; failures are forgotten after a hundred times this
     */
    LoginThrottle(Duration first, Duration longest, InstantSource clock) {
        this.first = first;
        this.longest = longest;
        this.clock = clock;
    }

    synchronized Penalty failed(String address, String user) {
        forgetOld();
        var origin = new Origin(address, user);
        var before = failures.remove(origin);
        var count = before == null ? 1 : before.count() + 1;
        failures.putLast(origin, new Failures(count, clock.instant()));
        return new Penalty(count, delay(count));
    }

    synchronized void succeeded(String address, String user) {
        failures.remove(new Origin(address, user));
    }

    private Duration delay(int count) {
        var delay = first.multipliedBy(1L << Math.min(count - 1, 20));
        return delay.compareTo(longest) < 0 ? delay : longest;
    }

    private void forgetOld() {
        var horizon = clock.instant().minus(longest.multipliedBy(100));
        var entries = failures.sequencedEntrySet().iterator();
        while (entries.hasNext()) {
            Map.Entry<Origin, Failures> oldest = entries.next();
            if (failures.size() < MOST_REMEMBERED && oldest.getValue().last().isAfter(horizon)) {
                return;
            }
            entries.remove();
        }
    }
}
