package org.opennfx.server.callhome;

import java.time.Duration;

/**
 * How long to wait before the next attempt, so that clients are not flooded (RFC 8071 3.1).
 *
 * @param first after the first failure; it doubles with each further one in a row
 * @param longest what it never exceeds
 */
public record BackOff(Duration first, Duration longest) {
    public static final BackOff DEFAULT = new BackOff(Duration.ofMillis(500), Duration.ofMinutes(1));

    Duration after(int failures) {
        var wait = first.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
