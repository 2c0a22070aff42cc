package org.opennfx.server.http;

import java.security.cert.Certificate;
import java.util.List;
import java.util.Optional;

/**
 * What a request says of who sends it.
 *
 * @param address the source address without the port, as text
 * @param authorization the header of that name
 * @param certificates the path that was verified, the client's own first; none without TLS or a certificate
 * @param secure whether nobody on the way can read it
 */
public record HttpCredentials(
        String address, Optional<String> authorization, List<Certificate> certificates, boolean secure) {
    public HttpCredentials {
        certificates = List.copyOf(certificates);
    }

    /** Never with what stands in the header. */
    @Override
    public String toString() {
        return "HttpCredentials[" + address + "]";
    }
}
