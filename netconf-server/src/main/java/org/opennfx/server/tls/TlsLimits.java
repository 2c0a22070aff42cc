package org.opennfx.server.tls;

import java.time.Duration;

/**
 * The limits of a TLS server.
 *
 * @param handshake how long a connection may take to authenticate
 * @param mostUnauthenticated connections that have not authenticated yet; for a further one another is closed
 * @param outputPatience how long a client may take no output before its connection ends
 */
public record TlsLimits(Duration handshake, int mostUnauthenticated, Duration outputPatience) {
    public static final TlsLimits DEFAULT = new TlsLimits(Duration.ofSeconds(10), 100, Duration.ofSeconds(30));
}
