package org.opennfx.server.tls;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;

/**
 * A certificate that a server gives itself (RFC 5280 4.1), for a key on P-256.
 *
 * @param names by which clients call it; the first is its subject
 * @param addresses at which they find it
 */
record SelfSigned(List<String> names, List<InetAddress> addresses) {
    /** ecdsa-with-SHA256, 1.2.840.10045.4.3.2. */
    private static final byte[] ALGORITHM =
            Der.sequence(new byte[] {6, 8, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 4, 3, 2});
    private static final byte[] VERSION_3 = Der.element(0xa0, new byte[] {2, 1, 2});
    private static final byte[] TRUE = {1, 1, (byte) 0xff};
    private static final byte[] SERVER_AUTHENTICATION = {6, 8, 0x2b, 6, 1, 5, 5, 7, 3, 1};
    private static final byte[] DIGITAL_SIGNATURE = {3, 2, 7, (byte) 0x80};
    private static final int INTEGER = 2;
    private static final int BIT_STRING = 3;
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int FIRST_GENERALIZED_YEAR = 2050;
    private static final int EXTENSIONS = 0xa3;
    private static final int DNS_NAME = 0x82;
    private static final int IP_ADDRESS = 0x87;
    private static final int SERIAL_BITS = 120;

    /** The extensions of RFC 5280 4.2.1, by the last arc of id-ce. */
    private static final byte KEY_USAGE = 15;

    private static final byte ALTERNATIVE_NAMES = 17;
    private static final byte BASIC_CONSTRAINTS = 19;
    private static final byte EXTENDED_KEY_USAGE = 37;

    static KeyPair key() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has P-256", e);
        }
    }

    X509Certificate certificate(KeyPair key, Instant from, Instant until) {
        try {
            var content = content(key, from, until);
            var signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(key.getPrivate());
            signer.update(content);
            var all = Der.sequence(content, ALGORITHM, Der.element(BIT_STRING, new byte[] {0}, signer.sign()));
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(all));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate for " + names + " cannot be made", e);
        }
    }

    private byte[] content(KeyPair key, Instant from, Instant until) {
        var serial = new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0);
        var name = new X500Principal("CN=\"" + names.getFirst() + "\"").getEncoded();
        return Der.sequence(
                VERSION_3,
                Der.element(INTEGER, serial.toByteArray()),
                ALGORITHM,
                name,
                Der.sequence(time(from), time(until)),
                name,
                key.getPublic().getEncoded(),
                Der.element(EXTENSIONS, Der.sequence(
                        critical(BASIC_CONSTRAINTS, Der.sequence()),
                        critical(KEY_USAGE, DIGITAL_SIGNATURE),
                        extension(EXTENDED_KEY_USAGE, Der.sequence(SERVER_AUTHENTICATION)),
                        extension(ALTERNATIVE_NAMES, Der.sequence(alternativeNames())))));
    }

    private byte[][] alternativeNames() {
        return Stream.concat(
                        names.stream().map(name -> Der.element(DNS_NAME, name.getBytes(US_ASCII))),
                        addresses.stream().map(address -> Der.element(IP_ADDRESS, address.getAddress())))
                .toArray(byte[][]::new);
    }

    private static byte[] critical(byte arc, byte[] value) {
        return Der.sequence(name(arc), TRUE, Der.element(Der.OCTET_STRING, value));
    }

    private static byte[] extension(byte arc, byte[] value) {
        return Der.sequence(name(arc), Der.element(Der.OCTET_STRING, value));
    }

    /** 2.5.29 and the arc. */
    private static byte[] name(byte arc) {
        return new byte[] {6, 3, 0x55, 0x1d, arc};
    }

    /** RFC 5280 4.1.2.5. */
    private static byte[] time(Instant at) {
        var utc = at.atOffset(ZoneOffset.UTC);
        var early = utc.getYear() < FIRST_GENERALIZED_YEAR;
        var format = DateTimeFormatter.ofPattern(early ? "uuMMddHHmmss'Z'" : "uuuuMMddHHmmss'Z'", Locale.ROOT);
        return Der.element(early ? UTC_TIME : GENERALIZED_TIME, format.format(utc).getBytes(US_ASCII));
    }
}
