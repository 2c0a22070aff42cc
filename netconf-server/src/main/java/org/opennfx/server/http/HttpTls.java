package org.opennfx.server.http;

import java.util.Optional;
import java.util.function.Supplier;
import org.opennfx.server.tls.CertToName;
import org.opennfx.server.tls.ClientCertificates;
import org.opennfx.server.tls.ServerIdentity;

/**
 * How a port is secured: by TLS 1.2 or 1.3 (RFC 9325).
 *
 * @param identity asked for each connection, so that a certificate can be replaced
 * @param clients whose certificates count; without it clients are not asked for any
 */
public record HttpTls(Supplier<ServerIdentity> identity, Optional<Clients> clients) {
    /** Clients that log in by a certificate, whom it stands for, and whether it is to be trusted. */
    public record Clients(ClientCertificates certificates, CertToName users) {}
}
