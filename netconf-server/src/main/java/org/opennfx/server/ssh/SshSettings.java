package org.opennfx.server.ssh;

import java.time.Duration;

/**
 * The limits of the SSH server.
 *
 * @param loginGrace how long a connection may take to authenticate
 * @param loginTries how many authentication requests one connection may make, those for a method or key list included
 * @param mostUnauthenticated connections that have not authenticated yet; a further one is closed at once
 * @param idle after so long without traffic an authenticated connection is closed; zero for never
 */
public record SshSettings(Duration loginGrace, int loginTries, int mostUnauthenticated, Duration idle) {
    public static final SshSettings DEFAULT = new SshSettings(Duration.ofMinutes(1), 10, 100, Duration.ofHours(1));
}
