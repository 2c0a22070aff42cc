package org.opennfx.server.access;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the configuration says about connections to an SSH service. What is empty is left to the server.
 *
 * @param connections how many there may be at a time
 * @param connectionsPerMinute how many new ones are let in within a minute
 * @param sessionsPerConnection how many channels one may have open
 * @param probeInterval how often a client is asked whether it is still there; zero for never
 * @param unansweredProbes after how many probes without an answer a connection ends
 * @param message is shown before the login
 */
public record ConnectionPolicy(
        OptionalInt connections,
        OptionalInt connectionsPerMinute,
        OptionalInt sessionsPerConnection,
        Optional<Duration> probeInterval,
        OptionalInt unansweredProbes,
        Optional<String> message) {
    /** Leaves everything to the server. */
    public static final ConnectionPolicy NONE = new ConnectionPolicy(
            OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
}
