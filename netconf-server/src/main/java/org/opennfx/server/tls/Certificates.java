package org.opennfx.server.tls;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;

/** Certificates from outside. */
public final class Certificates {
    private Certificates() {}

    /**
     * Reads them in their order.
     *
     * @param encoded one X.509 certificate, several as text (RFC 7468), or SignedData of CMS (RFC 5652 section 5)
     * @throws IllegalArgumentException there is none, or one that cannot be read
     */
    public static List<X509Certificate> read(byte[] encoded) {
        try {
            var all = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(encoded)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (all.isEmpty()) {
                throw new IllegalArgumentException("there is no certificate");
            }
            return all;
        } catch (CertificateException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
