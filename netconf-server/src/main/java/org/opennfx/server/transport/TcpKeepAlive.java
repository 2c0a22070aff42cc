package org.opennfx.server.transport;

import java.io.IOException;
import java.net.SocketOption;
import java.net.StandardSocketOptions;
import java.time.Duration;
import jdk.net.ExtendedSocketOptions;

/**
 * How TCP finds out that the other side is gone (RFC 9293 3.8.4).
 *
 * @param idle without traffic, after which the first probe is sent; in whole seconds
 * @param probes how many of them without an answer end the connection
 * @param interval from one probe to the next; in whole seconds
 */
public record TcpKeepAlive(Duration idle, int probes, Duration interval) {
    /** What Linux takes, in words. */
    public static final String POSSIBLE = "at most 127 probes, with an idle-time and a probe-interval of at most 32767 s";

    private static final int MOST_PROBES = 127;
    private static final Duration LONGEST = Duration.ofSeconds(32_767);

    /** Whether Linux takes them: the models let through more. */
    public boolean isPossible() {
        return probes <= MOST_PROBES && idle.compareTo(LONGEST) <= 0 && interval.compareTo(LONGEST) <= 0;
    }

    /** A socket of whatever kind. */
    @FunctionalInterface
    public interface Options {
        <T> void set(SocketOption<T> option, T value) throws IOException;
    }

    public void applyTo(Options socket) throws IOException {
        socket.set(StandardSocketOptions.SO_KEEPALIVE, true);
        socket.set(ExtendedSocketOptions.TCP_KEEPIDLE, Math.toIntExact(idle.toSeconds()));
        socket.set(ExtendedSocketOptions.TCP_KEEPCOUNT, probes);
        socket.set(ExtendedSocketOptions.TCP_KEEPINTERVAL, Math.toIntExact(interval.toSeconds()));
    }
}
