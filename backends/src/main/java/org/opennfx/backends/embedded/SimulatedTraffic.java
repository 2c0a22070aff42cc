package org.opennfx.backends.embedded;

import java.time.Duration;
import java.time.Instant;
import org.opennfx.backends.host.Counters;

/** Traffic that never stands still and never goes back: a steady rate for each port, drawn from its name. */
final class SimulatedTraffic {
    private static final int PACKET_BYTES = 512;
    private static final int RATES = 97;

    private SimulatedTraffic() {}

    /** What has gone through a port that came up at {@code since}; nothing before that. */
    static Counters counters(String port, Instant since, Instant now) {
        var millis = Math.max(0, Duration.between(since, now).toMillis());
        var received = millis * packetsPerSecond(port) / 1000;
        var sent = millis * packetsPerSecond(port + "/sent") / 1000;
        return new Counters(received * PACKET_BYTES, received, 0, 0, sent * PACKET_BYTES, sent, 0, 0);
    }

    /** How long it takes until the next packet comes from somebody, at the latest. */
    static Duration pause(String sender) {
        return Duration.ofSeconds(1).dividedBy(packetsPerSecond(sender));
    }

    private static int packetsPerSecond(String name) {
        return 1 + Math.floorMod(name.hashCode(), RATES);
    }
}
