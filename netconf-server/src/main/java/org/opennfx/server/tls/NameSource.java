package org.opennfx.server.tls;

import java.security.cert.X509Certificate;
import java.util.Optional;

/** Where the name of a user comes from: the map-type of RFC 7407. */
public sealed interface NameSource {
    /** Empty where the certificate says none. */
    Optional<String> name(X509Certificate certificate);

    /** Whoever has the certificate is this user. */
    record Specified(String user) implements NameSource {
        @Override
        public Optional<String> name(X509Certificate certificate) {
            return Optional.of(user);
        }
    }

    /** The certificate says it itself. */
    enum FromCertificate implements NameSource {
        SAN_RFC822_NAME,
        SAN_DNS_NAME,
        SAN_IP_ADDRESS,
        /** Whichever of the three comes first. */
        SAN_ANY,
        COMMON_NAME;

        @Override
        public Optional<String> name(X509Certificate certificate) {
            return switch (this) {
                case SAN_RFC822_NAME -> SubjectNames.first(certificate, SubjectNames.Kind.RFC822);
                case SAN_DNS_NAME -> SubjectNames.first(certificate, SubjectNames.Kind.DNS);
                case SAN_IP_ADDRESS -> SubjectNames.first(certificate, SubjectNames.Kind.IP);
                case SAN_ANY -> SubjectNames.first(certificate, SubjectNames.Kind.values());
                case COMMON_NAME -> SubjectNames.common(certificate);
            };
        }
    }
}
