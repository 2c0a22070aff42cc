package org.opennfx.server.netconf;

import java.time.Duration;

/**
 * The limits of a NETCONF session.
 *
 * @param hello how long the client may take to send its hello, from when its channel is open
 * @param idle after so long without a request the session ends; zero for never. The login class of the user can say
 *     otherwise.
 * @param silence how long the bytes of a message that has begun may stay away
 * @param largestMessage in bytes
 */
public record NetconfSettings(Duration hello, Duration idle, Duration silence, long largestMessage) {
    /**
     * A hello may take as long as a login before it. Sessions may be idle for ever, as on the device; what ends those whose
     * client is gone are the probes of the transport.
     */
    public static final NetconfSettings DEFAULT = new NetconfSettings(
            Duration.ofMinutes(1), Duration.ZERO, Duration.ofMinutes(1), 64L * 1024 * 1024);

    public NetconfSettings hello(Duration limit) {
        return new NetconfSettings(limit, idle, silence, largestMessage);
    }

    public NetconfSettings idle(Duration limit) {
        return new NetconfSettings(hello, limit, silence, largestMessage);
    }

    public NetconfSettings largestMessage(long bytes) {
        return new NetconfSettings(hello, idle, silence, bytes);
    }
}
