package org.opennfx.server.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The names in a certificate, written as RFC 7407 wants them for users. */
final class SubjectNames {
    private static final Logger LOG = LoggerFactory.getLogger(SubjectNames.class);

    private SubjectNames() {}

    /** Kinds of alternative names, with their numbers in RFC 5280 4.2.1.6. */
    enum Kind {
        RFC822(1) {
            // the host is written small, and what stands before it as it is
            @Override
            String user(String name) {
                var at = name.lastIndexOf('@') + 1;
                return name.substring(0, at) + name.substring(at).toLowerCase(Locale.ROOT);
            }
        },
        DNS(2) {
            @Override
            String user(String name) {
                return name.toLowerCase(Locale.ROOT);
            }
        },
        IP(7) {
            // IPv6 is 32 hexadecimal digits without colons
            @Override
            String user(String name) {
                try {
                    return name.indexOf(':') < 0 ? name : HexFormat.of().formatHex(InetAddress.getByName(name).getAddress());
                } catch (UnknownHostException e) {
                    throw new IllegalArgumentException(name + " in a certificate is no address", e);
                }
            }
        };

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        abstract String user(String name);
    }

    static Optional<String> first(X509Certificate certificate, Kind... kinds) {
        Set<Kind> wanted = EnumSet.noneOf(Kind.class);
        wanted.addAll(List.of(kinds));
        return alternatives(certificate).stream()
                .flatMap(name -> wanted.stream()
                        .filter(kind -> name.getFirst().equals(kind.number))
                        .map(kind -> kind.user((String) name.get(1))))
                .findFirst();
    }

    private static Collection<List<?>> alternatives(X509Certificate certificate) {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).orElse(List.of());
        } catch (CertificateParsingException e) {
            LOG.warn("unreadable alternative names in the certificate of {}", certificate.getSubjectX500Principal(), e);
            return List.of();
        }
    }

    /** The most specific common name of the subject. */
    static Optional<String> common(X509Certificate certificate) {
        try {
            return new LdapName(certificate.getSubjectX500Principal().getName()).getRdns().reversed().stream()
                    .filter(part -> part.getType().equalsIgnoreCase("CN"))
                    .map(Rdn::getValue)
                    .filter(String.class::isInstance)
                    .map(String.class::cast)
                    .findFirst();
        } catch (InvalidNameException e) {
            LOG.warn("unreadable subject {}", certificate.getSubjectX500Principal(), e);
            return Optional.empty();
        }
    }
}
