package org.opennfx.server.tls;

import java.nio.BufferUnderflowException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.List;
import java.util.Optional;

/** Private keys in the formats of RFC 9640. */
public final class PrivateKeys {
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519", "Ed448");

    private PrivateKeys() {}

    /**
     * Reads a key.
     *
     * @param format the private-key-format, without its module
     * @throws IllegalArgumentException it is no key of this format
     */
    public static PrivateKey read(String format, byte[] key) {
        try {
            return switch (format) {
                case "rsa-private-key-format" -> pkcs8(Der.pkcs8OfRsa(key));
                case "ec-private-key-format" -> pkcs8(Der.pkcs8OfEc(key));
                case "one-asymmetric-key-format" -> pkcs8(key);
                default -> throw new IllegalArgumentException("keys in " + format + " cannot be read");
            };
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("the key is cut off", e);
        }
    }

    /**
     * Reads a key in PKCS #8 (RFC 5208).
     *
     * @throws IllegalArgumentException it is none, or one of another kind
     */
    public static PrivateKey pkcs8(byte[] key) {
        for (var algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(key));
            } catch (InvalidKeySpecException _) {
                // it can be one of the others
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java has " + algorithm, e);
            }
        }
        throw new IllegalArgumentException("there is no EC, RSA or EdDSA key in it");
    }

    /** The public key, where the private one has it. */
    public static Optional<PublicKey> publicKey(PrivateKey key) {
        try {
            return key instanceof RSAPrivateCrtKey rsa
                    ? Optional.of(KeyFactory.getInstance("RSA")
                            .generatePublic(new RSAPublicKeySpec(rsa.getModulus(), rsa.getPublicExponent())))
                    : Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /** Whether they belong together: what one signs, the other confirms. */
    public static boolean fit(PrivateKey key, PublicKey other) {
        var algorithm = switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> key.getAlgorithm();
        };
        var text = new byte[32];
        new SecureRandom().nextBytes(text);
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(text);
            var signed = signature.sign();
            signature.initVerify(other);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
