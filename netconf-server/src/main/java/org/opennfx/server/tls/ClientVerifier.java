package org.opennfx.server.tls;

import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.X509TrustManager;

/** Checks the certificate of one client, and remembers by which path it was trusted. */
final class ClientVerifier implements X509TrustManager {
    private final ClientCertificates certificates;
    private volatile List<X509Certificate> path = List.of();

    ClientVerifier(ClientCertificates certificates) {
        this.certificates = certificates;
    }

    /** The client's certificate, and those above it up to the trusted one; empty as long as none was trusted. */
    List<X509Certificate> path() {
        return path;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
        path = certificates.path(List.of(chain));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
        throw new CertificateException("this is the server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return certificates.trusted().authorities().toArray(X509Certificate[]::new);
    }
}
