package org.opennfx.server.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.PKIXCertPathBuilderResult;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.net.ssl.X509TrustManager;

/** Checks the certificate of one client (RFC 5280 6), and remembers by which path it was trusted. */
final class ClientVerifier implements X509TrustManager {
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

    private final TrustedClients trusted;
    private final RevocationLists revoked;
    private final InstantSource clock;
    private volatile List<X509Certificate> path = List.of();

    ClientVerifier(TrustedClients trusted, RevocationLists revoked, InstantSource clock) {
        this.trusted = trusted;
        this.revoked = revoked;
        this.clock = clock;
    }

    /** The client's certificate, and those above it up to the trusted one; empty as long as none was trusted. */
    List<X509Certificate> path() {
        return path;
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
        if (trusted.endEntities().contains(chain[0])) {
            chain[0].checkValidity(Date.from(clock.instant()));
            path = List.of(chain[0]);
        } else {
            var found = build(List.of(chain));
            requireUnrevoked(found);
            path = found;
        }
    }

    private List<X509Certificate> build(List<X509Certificate> chain) throws CertificateException {
        if (trusted.authorities().isEmpty()) {
            throw new CertificateException("not one of the trusted certificates");
        }
        try {
            var wanted = new X509CertSelector();
            wanted.setCertificate(chain.getFirst());
            wanted.setExtendedKeyUsage(Set.of(CLIENT_AUTHENTICATION));
            var anchors = trusted.authorities().stream().map(each -> new TrustAnchor(each, null)).collect(Collectors.toSet());
            var parameters = new PKIXBuilderParameters(anchors, wanted);
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            parameters.setDate(Date.from(clock.instant()));
            // requireUnrevoked does it: PKIX would take an outdated list for none at all
            parameters.setRevocationEnabled(false);
            return path((PKIXCertPathBuilderResult) CertPathBuilder.getInstance("PKIX").build(parameters));
        } catch (GeneralSecurityException | IOException e) {
            throw new CertificateException(String.valueOf(e.getMessage()), e);
        }
    }

    private static List<X509Certificate> path(PKIXCertPathBuilderResult result) {
        var all = new ArrayList<X509Certificate>();
        result.getCertPath().getCertificates().forEach(each -> all.add((X509Certificate) each));
        var anchor = result.getTrustAnchor().getTrustedCert();
        if (all.isEmpty() || !all.getLast().equals(anchor)) {
            all.add(anchor);
        }
        return List.copyOf(all);
    }

    /** An authority of which there is a list has to stand by it: the list must be its own, and of today. */
    private void requireUnrevoked(List<X509Certificate> found) throws CertificateException {
        try {
            for (var list : revoked.now()) {
                for (var at = 0; at + 1 < found.size(); at++) {
                    if (list.getIssuerX500Principal().equals(found.get(at).getIssuerX500Principal())) {
                        requireNotIn(list, found.get(at), found.get(at + 1));
                    }
                }
            }
        } catch (IOException e) {
            throw new CertificateException(e.getMessage(), e);
        }
    }

    private void requireNotIn(X509CRL list, X509Certificate certificate, X509Certificate issuer) throws CertificateException {
        var of = "the revocation list of " + list.getIssuerX500Principal();
        try {
            list.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new CertificateException(of + " is not signed by it", e);
        }
        if (list.hasUnsupportedCriticalExtension()) {
            throw new CertificateException(of + " has a critical extension that is not supported");
        }
        var next = list.getNextUpdate();
        if (next != null && next.toInstant().isBefore(clock.instant())) {
            throw new CertificateException(of + " is out of date since " + next.toInstant());
        }
        if (list.isRevoked(certificate)) {
            throw new CertificateException(
                    "the certificate of " + certificate.getSubjectX500Principal() + " is in " + of);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
        throw new CertificateException("this is the server");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return trusted.authorities().toArray(X509Certificate[]::new);
    }
}
