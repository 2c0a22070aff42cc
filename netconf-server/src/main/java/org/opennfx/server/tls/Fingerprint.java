package org.opennfx.server.tls;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The fingerprint of a certificate in the form of RFC 7407 4.1: one octet for the hash algorithm, by its number in TLS, and
 * then the hash; written as hexadecimal octets with colons between them.
 */
public record Fingerprint(String text) {
    public Fingerprint {
        text = text.toLowerCase(Locale.ROOT);
    }

    /** Numbers of RFC 5246 7.4.1.4.1. MD5 and SHA-1 are left out: they no longer tell certificates apart. */
    private enum Hash {
        SHA_224(3),
        SHA_256(4),
        SHA_384(5),
        SHA_512(6);

        private final int number;

        Hash(int number) {
            this.number = number;
        }

        private static Optional<Hash> numbered(int number) {
            return Arrays.stream(values()).filter(each -> each.number == number).findAny();
        }

        byte[] of(byte[] bytes) {
            try {
                return MessageDigest.getInstance(name().replace('_', '-')).digest(bytes);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java has SHA-2", e);
            }
        }
    }

    /** The one with SHA-256. */
    public static Fingerprint sha256(X509Certificate certificate) {
        return of(Hash.SHA_256, certificate);
    }

    /** The hash alone, as other programs write it. */
    public String hash() {
        return text.substring("00:".length()).toUpperCase(Locale.ROOT);
    }

    /** Whether it can be that of any certificate, which one with an old or unknown algorithm is not. */
    public boolean isUsable() {
        return algorithm().isPresent();
    }

    private Optional<Hash> algorithm() {
        return Hash.numbered(HexFormat.fromHexDigits(text, 0, 2));
    }

    boolean isOf(X509Certificate certificate) {
        return algorithm().filter(hash -> of(hash, certificate).equals(this)).isPresent();
    }

    private static Fingerprint of(Hash hash, X509Certificate certificate) {
        try {
            var colons = HexFormat.ofDelimiter(":");
            return new Fingerprint(colons.toHexDigits((byte) hash.number) + ":" + colons.formatHex(hash.of(certificate.getEncoded())));
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }
}
