package org.opennfx.server.tls;

import java.util.List;

/**
 * What a TLS server is, whom it lets in, and how it talks. Equal settings serve clients equally.
 *
 * @param protocols in the names of Java, such as {@code TLSv1.3}
 * @param cipherSuites in order of preference; none leaves the choice to Java
 */
public record TlsSettings(
        ServerIdentity identity, TrustedClients clients, CertToName users, List<String> protocols, List<String> cipherSuites) {
    /** The protocols of RFC 7589 that are still good (RFC 9325). */
    public static final List<String> PROTOCOLS = List.of("TLSv1.2", "TLSv1.3");

    public TlsSettings {
        protocols = List.copyOf(protocols);
        cipherSuites = List.copyOf(cipherSuites);
    }
}
