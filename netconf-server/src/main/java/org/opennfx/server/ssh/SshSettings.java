package org.opennfx.server.ssh;

import java.time.Duration;
import java.util.Optional;
import org.opennfx.server.transport.TcpKeepAlive;

/**
 * The limits of the SSH server. What the configuration of the device says of them goes before.
 *
 * @param loginGrace how long a connection may take to authenticate
 * @param loginTries how many authentication requests one connection may make, those for a method or key list included
 * @param mostUnauthenticated connections that have not authenticated yet; for a further one another is closed
 * @param probeInterval how often a client is asked whether it is still there; zero for never
 * @param unansweredProbes after how many probes without an answer the connection ends
 * @param mostOutput bytes that may be on their way to the network for one channel; whoever writes more waits
 * @param outputPatience how long a client may take no output before its session ends
 * @param tcpKeepAlive how TCP looks whether the client is there; empty for as the system does
 */
public record SshSettings(
        Duration loginGrace,
        int loginTries,
        int mostUnauthenticated,
        Duration probeInterval,
        int unansweredProbes,
        int mostOutput,
        Duration outputPatience,
        Optional<TcpKeepAlive> tcpKeepAlive) {
    public static final SshSettings DEFAULT = new SshSettings(
            Duration.ofMinutes(1), 10, 100, Duration.ofMinutes(1), 3, 1024 * 1024, Duration.ofSeconds(30), Optional.empty());

    public SshSettings {
        if (mostOutput < BoundedWriter.LARGEST_PACKET) {
            throw new IllegalArgumentException("one packet of " + BoundedWriter.LARGEST_PACKET + " bytes must fit into the output");
        }
    }

    public SshSettings probes(Duration interval, int unanswered) {
        return new SshSettings(
                loginGrace, loginTries, mostUnauthenticated, interval, unanswered, mostOutput, outputPatience, tcpKeepAlive);
    }

    public SshSettings output(int most, Duration patience) {
        return new SshSettings(
                loginGrace, loginTries, mostUnauthenticated, probeInterval, unansweredProbes, most, patience, tcpKeepAlive);
    }

    public SshSettings tcpKeepAlive(Optional<TcpKeepAlive> keepAlive) {
        return new SshSettings(
                loginGrace, loginTries, mostUnauthenticated, probeInterval, unansweredProbes, mostOutput, outputPatience, keepAlive);
    }
}
