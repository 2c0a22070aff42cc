package org.opennfx.server.tls;

import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the revocation lists say at a time. An authority of which there is a list has to stand by it: the list must be its
 * own, and of that time.
 */
record Revocations(List<X509CRL> lists, Instant now) {
    /**
     * @param issuer whose certificate it is; empty where there is only its name, and who signed a list cannot be checked
     * @throws CertificateException it is in a list, or one of its issuer does not count
     */
    void requireUnrevoked(X509Certificate certificate, Optional<X509Certificate> issuer) throws CertificateException {
        for (var list : lists) {
            if (list.getIssuerX500Principal().equals(certificate.getIssuerX500Principal())) {
                if (issuer.isPresent()) {
                    requireSigned(list, issuer.get());
                }
                requireNotIn(list, certificate);
            }
        }
    }

    private static void requireSigned(X509CRL list, X509Certificate issuer) throws CertificateException {
        try {
            list.verify(issuer.getPublicKey());
        } catch (GeneralSecurityException e) {
            throw new CertificateException(name(list) + " is not signed by it", e);
        }
    }

    private void requireNotIn(X509CRL list, X509Certificate certificate) throws CertificateException {
        if (list.hasUnsupportedCriticalExtension()) {
            throw new CertificateException(name(list) + " has a critical extension that is not supported");
        }
        var next = list.getNextUpdate();
        if (next != null && next.toInstant().isBefore(now)) {
            throw new CertificateException(name(list) + " is out of date since " + next.toInstant());
        }
        if (list.isRevoked(certificate)) {
            throw new CertificateException(
                    "the certificate of " + certificate.getSubjectX500Principal() + " is in " + name(list));
        }
    }

    private static String name(X509CRL list) {
        return "the revocation list of " + list.getIssuerX500Principal();
    }
}
