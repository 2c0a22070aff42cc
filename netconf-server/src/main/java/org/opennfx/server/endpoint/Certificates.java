package org.opennfx.server.endpoint;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;

/** Certificates as they stand in a configuration: {@code cert-data}, SignedData of CMS (RFC 9640), or one X.509 certificate. */
final class Certificates {
    private Certificates() {}

    /**
     * Reads them in their order.
     *
     * @param data base64
     * @throws IllegalArgumentException there is none in it
     */
    static List<X509Certificate> read(String data) {
        try {
            var bytes = Base64.getMimeDecoder().decode(data);
            var all = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(bytes)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (all.isEmpty()) {
                throw new IllegalArgumentException("there is no certificate in cert-data");
            }
            return all;
        } catch (CertificateException e) {
            throw new IllegalArgumentException("cert-data cannot be read: " + e.getMessage(), e);
        }
    }
}
