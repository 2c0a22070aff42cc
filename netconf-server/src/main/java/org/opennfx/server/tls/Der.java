package org.opennfx.server.tls;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Optional;

/** As much of DER (X.690) as it takes for a private key in PKCS #8 (RFC 5208) and a certificate (RFC 5280). */
final class Der {
    private static final int SEQUENCE = 0x30;
    static final int OCTET_STRING = 4;
    private static final int CURVE = 0xa0;
    private static final byte[] VERSION_0 = {2, 1, 0};
    private static final byte[] NULL = {5, 0};
    /** rsaEncryption, 1.2.840.113549.1.1.1. */
    private static final byte[] RSA = {6, 9, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1};
    /** id-ecPublicKey, 1.2.840.10045.2.1. */
    private static final byte[] EC = {6, 7, 0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1};

    private Der() {}

    /** @param key an RSAPrivateKey (RFC 8017 A.1.2) */
    static byte[] pkcs8OfRsa(byte[] key) {
        return pkcs8(RSA, NULL, key);
    }

    /**
     * Takes the curve out of the key.
     *
     * @param key an ECPrivateKey (RFC 5915 3)
     * @throws IllegalArgumentException it says no curve, or is none
     */
    static byte[] pkcs8OfEc(byte[] key) {
        var curve = curve(ByteBuffer.wrap(key))
                .orElseThrow(() -> new IllegalArgumentException("the key does not say its curve"));
        return pkcs8(EC, curve, key);
    }

    private static byte[] pkcs8(byte[] algorithm, byte[] parameters, byte[] key) {
        return sequence(VERSION_0, sequence(algorithm, parameters), element(OCTET_STRING, key));
    }

    static byte[] sequence(byte[]... parts) {
        return element(SEQUENCE, parts);
    }

    static byte[] element(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (var part : parts) {
            content.writeBytes(part);
        }
        var all = new ByteArrayOutputStream();
        all.write(tag);
        all.writeBytes(length(content.size()));
        all.writeBytes(content.toByteArray());
        return all.toByteArray();
    }

    private static byte[] length(int length) {
        if (length < 0x80) {
            return new byte[] {(byte) length};
        }
        var digits = BigInteger.valueOf(length).toByteArray();
        var start = digits[0] == 0 ? 1 : 0;
        var all = new byte[digits.length - start + 1];
        all[0] = (byte) (0x80 | (digits.length - start));
        System.arraycopy(digits, start, all, 1, digits.length - start);
        return all;
    }

    private static Optional<byte[]> curve(ByteBuffer key) {
        if (key.remaining() < 2 || (key.get() & 0xff) != SEQUENCE) {
            throw new IllegalArgumentException("the key is no ECPrivateKey");
        }
        readLength(key);
        while (key.hasRemaining()) {
            var tag = key.get() & 0xff;
            var content = new byte[readLength(key)];
            key.get(content);
            if (tag == CURVE) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }

    /** @throws IllegalArgumentException more than there is */
    private static int readLength(ByteBuffer from) {
        var first = from.get() & 0xff;
        var length = first;
        if (first >= 0x80) {
            length = 0;
            for (var digits = first & 0x7f; digits > 0; digits--) {
                length = (length << 8) | (from.get() & 0xff);
            }
        }
        if (length < 0 || length > from.remaining()) {
            throw new IllegalArgumentException("the key is cut off");
        }
        return length;
    }
}
