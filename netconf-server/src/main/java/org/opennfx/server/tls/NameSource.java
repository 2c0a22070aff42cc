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
        SAN_RFC822_NAME {
            @Override
            public Optional<String> name(X509Certificate certificate) {
                return SubjectNames.first(certificate, SubjectNames.Kind.RFC822);
            }
        },
        SAN_DNS_NAME {
            @Override
            public Optional<String> name(X509Certificate certificate) {
                return SubjectNames.first(certificate, SubjectNames.Kind.DNS);
            }
        },
        SAN_IP_ADDRESS {
            @Override
            public Optional<String> name(X509Certificate certificate) {
                return SubjectNames.first(certificate, SubjectNames.Kind.IP);
            }
        },
        /** Whichever of the three comes first. */
        SAN_ANY {
            @Override
            public Optional<String> name(X509Certificate certificate) {
                return SubjectNames.first(certificate, SubjectNames.Kind.values());
            }
        },
        COMMON_NAME {
            @Override
            public Optional<String> name(X509Certificate certificate) {
                return SubjectNames.common(certificate);
            }
        }
    }
}
