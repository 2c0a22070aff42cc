package org.opennfx.server.tls;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Who the server is.
 *
 * @param chain the server's certificate, and the authorities above it as far as clients are to be told
 */
public record ServerIdentity(PrivateKey key, List<X509Certificate> chain) {
    public ServerIdentity {
        if (chain.isEmpty()) {
            throw new IllegalArgumentException("a server without a certificate");
        }
        chain = List.copyOf(chain);
    }

    /** The key itself stays out of logs. */
    @Override
    public String toString() {
        return "ServerIdentity[" + chain.getFirst().getSubjectX500Principal() + "]";
    }
}
