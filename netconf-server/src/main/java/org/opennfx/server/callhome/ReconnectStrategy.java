package org.opennfx.server.callhome;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/**
 * How the server comes to a connection.
 *
 * @param maxWait how long one attempt may take
 * @param maxAttempts how often an endpoint is tried before the next one is
 */
public record ReconnectStrategy(StartWith startWith, Duration maxWait, int maxAttempts) {
    /** The endpoint that is tried first. */
    public enum StartWith {
        FIRST_LISTED,
        LAST_CONNECTED,
        RANDOM_SELECTION
    }

    /**
     * The endpoint to try first.
     *
     * @param last that of the last connection
     */
    int first(int endpoints, OptionalInt last, RandomGenerator random) {
        return switch (startWith) {
            case FIRST_LISTED -> 0;
            case LAST_CONNECTED -> last.orElse(0);
            case RANDOM_SELECTION -> random.nextInt(endpoints);
        };
    }
}
