package org.opennfx.server.netconf;

import java.time.Duration;

/**
 * The limits of a NETCONF session.
 *
 * @param hello how long the client may take to send its hello
 * @param idle after so long without a request the session ends; zero for never
 * @param silence how long the bytes of a message that has begun may stay away
 * @param largestMessage in bytes
 */
public record NetconfSettings(Duration hello, Duration idle, Duration silence, long largestMessage) {
    public static final NetconfSettings DEFAULT = new NetconfSettings(
            Duration.ofSeconds(30), Duration.ofHours(1), Duration.ofMinutes(1), 64L * 1024 * 1024);
}
