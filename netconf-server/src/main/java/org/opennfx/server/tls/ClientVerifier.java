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
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
            requirePinned(List.of(chain));
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

    /** Of a pinned certificate, too, whoever gave it may take it back; nothing else is known of him, perhaps. */
    private void requirePinned(List<X509Certificate> chain) throws CertificateException {
        var pinned = chain.getFirst();
        pinned.checkValidity(Date.from(clock.instant()));
        revocations().requireUnrevoked(pinned, issuer(pinned, chain));
    }

    private Optional<X509Certificate> issuer(X509Certificate certificate, List<X509Certificate> chain) {
        return Stream.concat(trusted.authorities().stream(), chain.stream())
                .filter(each -> each.getSubjectX500Principal().equals(certificate.getIssuerX500Principal()))
                .filter(each -> hasSigned(each, certificate))
                .findFirst();
    }

    private static boolean hasSigned(X509Certificate issuer, X509Certificate certificate) {
        try {
            certificate.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    private void requireUnrevoked(List<X509Certificate> found) throws CertificateException {
        var revocations = revocations();
        for (var at = 0; at + 1 < found.size(); at++) {
            revocations.requireUnrevoked(found.get(at), Optional.of(found.get(at + 1)));
        }
    }

    private Revocations revocations() throws CertificateException {
        try {
            return new Revocations(revoked.now(), clock.instant());
        } catch (IOException e) {
            throw new CertificateException(e.getMessage(), e);
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
