package org.opennfx.server.tls;

import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Keys and certificates as text (RFC 7468). */
public final class Pem {
    private static final Pattern KEY = Pattern.compile("-----BEGIN (EC |RSA |)PRIVATE KEY-----(.*?)-----END \\1PRIVATE KEY-----", Pattern.DOTALL);
    private static final Pattern CERTIFICATES =
            Pattern.compile("-----BEGIN (X509 CERTIFICATE|CERTIFICATE|PKCS7|CMS)-----.*?-----END \\1-----", Pattern.DOTALL);
    private static final int LINE = 64;

    private Pem() {}

    /**
     * The first private key in a text: of PKCS #8, or of the older forms of EC and RSA.
     *
     * @throws IllegalArgumentException there is none, or one that cannot be read
     */
    public static PrivateKey privateKey(String text) {
        var key = KEY.matcher(text);
        if (!key.find()) {
            throw new IllegalArgumentException("there is no PRIVATE KEY in PEM");
        }
        var bytes = Base64.getMimeDecoder().decode(key.group(2));
        return switch (key.group(1)) {
            case "EC " -> PrivateKeys.read("ec-private-key-format", bytes);
            case "RSA " -> PrivateKeys.read("rsa-private-key-format", bytes);
            default -> PrivateKeys.pkcs8(bytes);
        };
    }

    /**
     * All certificates in a text, in their order, whatever else there is in it.
     *
     * @throws IllegalArgumentException there is none, or one that cannot be read
     */
    public static List<X509Certificate> certificates(String text) {
        var certificates = CERTIFICATES.matcher(text).results().map(MatchResult::group).collect(Collectors.joining("\n"));
        return Certificates.read(certificates.getBytes(StandardCharsets.US_ASCII));
    }

    static String of(PrivateKey key) {
        return text("PRIVATE KEY", key.getEncoded());
    }

    static String of(X509Certificate certificate) {
        try {
            return text("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalArgumentException("a certificate without an encoding", e);
        }
    }

    private static String text(String label, byte[] content) {
        var lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + label + "-----\n" + lines + "\n-----END " + label + "-----\n";
    }
}
