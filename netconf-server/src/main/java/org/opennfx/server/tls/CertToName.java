package org.opennfx.server.tls;

import java.security.cert.X509Certificate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which user a certificate stands for (RFC 7407 4.1). The entry with the lowest id that gives a name decides. */
public record CertToName(List<Entry> entries) {
    public CertToName {
        entries = entries.stream().sorted(Comparator.comparingLong(Entry::id)).toList();
    }

    /**
     * A rule.
     *
     * @param fingerprint of the client's certificate or of an authority above it; without one it is for every certificate
     */
    public record Entry(long id, Optional<Fingerprint> fingerprint, NameSource source) {
        private Stream<String> user(List<X509Certificate> path) {
            return fingerprint.isEmpty() || path.stream().anyMatch(fingerprint.get()::isOf)
                    ? source.name(path.getFirst()).stream()
                    : Stream.empty();
        }
    }

    /**
     * Whom a client's certificate stands for.
     *
     * @param path the client's certificate, and those above it up to the trusted one
     */
    public Optional<String> user(List<X509Certificate> path) {
        return entries.stream().flatMap(entry -> entry.user(path)).filter(name -> !name.isEmpty()).findFirst();
    }
}
