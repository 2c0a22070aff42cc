package org.opennfx.server.http;

import java.time.Duration;

/**
 * Limits on what clients can make the server hold.
 *
 * @param longestBody in octets; a longer one is refused (413)
 * @param bodyTime within which a body must have come as a whole
 * @param idle after which a connection without a request is closed, and a read that brings nothing fails
 * @param connections how many there may be at a time
 */
public record HttpSettings(long longestBody, Duration bodyTime, Duration idle, int connections) {
    public static final HttpSettings DEFAULT =
            new HttpSettings(16L << 20, Duration.ofSeconds(60), Duration.ofSeconds(30), 500);
}
