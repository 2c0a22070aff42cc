package org.opennfx.server.tls;

import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * Which certificates of clients count.
 *
 * @param authorities those of whom a client's certificate may be
 * @param endEntities certificates of clients that count by themselves
 */
public record TrustedClients(Set<X509Certificate> authorities, Set<X509Certificate> endEntities) {
    public TrustedClients {
        authorities = Set.copyOf(authorities);
        endEntities = Set.copyOf(endEntities);
    }
}
