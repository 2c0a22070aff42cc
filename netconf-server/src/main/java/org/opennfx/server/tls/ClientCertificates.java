package org.opennfx.server.tls;

import java.io.IOException;
import java.nio.file.Path;
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

/**
 * Finds out whether certificates of clients are to be trusted (RFC 5280 6).
 *
 * @param revoked what counts at the time of a check
 */
public record ClientCertificates(TrustedClients trusted, RevocationLists revoked, InstantSource clock) {
    /** Nobody's. */
    public static final ClientCertificates NONE = new ClientCertificates(
            new TrustedClients(Set.of(), Set.of()), new RevocationLists(Path.of("none")), InstantSource.system());

    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";

    /**
     * By which path a client is trusted now.
     *
     * @param chain what the client sent, his own certificate first
     * @return the client's certificate, and those above it up to the trusted one
     * @throws CertificateException it is not to be trusted
     */
    public List<X509Certificate> path(List<X509Certificate> chain) throws CertificateException {
        if (trusted.endEntities().contains(chain.getFirst())) {
            requirePinned(chain);
            return List.of(chain.getFirst());
        }
        var found = build(chain);
        requireUnrevoked(found);
        return found;
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
}
