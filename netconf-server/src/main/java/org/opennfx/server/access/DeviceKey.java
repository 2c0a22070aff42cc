package org.opennfx.server.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.opennfx.datastore.file.WholeFile;

/**
 * The key by which the device encrypts secrets that it has to send one day, so that no hash will do. It is made when it is
 * first needed, and is in a file that only the owner of the server may read.
 *
 * <p>An encrypted secret is {@code $8$aes256-gcm$KEY$NONCE$TEXT}: which key, in 8 hexadecimal digits, and what AES-256-GCM
 * has made of it, in base64 for URLs. The nonce is drawn from the secret by a MAC, so that the same secret has the same text
 * and setting it again is no change.
 */
public final class DeviceKey {
    /** Its name in the state directory. */
    public static final String FILE = "secret-key";

    private static final int OCTETS = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String MARK = "$8$";
    private static final Pattern FORM =
            Pattern.compile("\\$8\\$aes256-gcm\\$([0-9a-f]{8})\\$([0-9A-Za-z_-]{16})\\$([0-9A-Za-z_-]{22,})");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();

    private final Path file;
    private final SecureRandom random;
    private Optional<byte[]> octets = Optional.empty();

    /** @param file made, and its directory, when the key is first needed */
    public DeviceKey(Path file, SecureRandom random) {
        this.file = file;
        this.random = random;
    }

    /** The one of a server with this state directory. */
    public static DeviceKey of(Path state, SecureRandom random) {
        return new DeviceKey(state.resolve(FILE), random);
    }

    /** Whether somebody means this as an encrypted secret, of whatever device. */
    public static boolean isMarked(String text) {
        return text.startsWith(MARK);
    }

    /** Whether it has the form of an encrypted secret. */
    public static boolean isEncrypted(String text) {
        return FORM.matcher(text).matches();
    }

    /** @throws IOException the key can neither be read nor made */
    public String encrypt(String secret) throws IOException {
        var key = octets();
        var plain = secret.getBytes(UTF_8);
        try {
            var nonce = Arrays.copyOf(mac(derived(key, "nonce"), plain), NONCE);
            var text = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain);
            return MARK + "aes256-gcm$" + name(key) + "$" + TEXT.encodeToString(nonce) + "$" + TEXT.encodeToString(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES and HMAC", e);
        } finally {
            Arrays.fill(plain, (byte) 0);
        }
    }

    /** @throws IOException it is none, it is of another device's key, or it was changed; the message tells nothing of it */
    public String decrypt(String encrypted) throws IOException {
        var form = FORM.matcher(encrypted);
        if (!form.matches()) {
            throw new IOException("the secret is not encrypted");
        }
        var key = octets();
        try {
            if (!form.group(1).equals(name(key))) {
                throw new IOException("the secret was encrypted by the key of another device");
            }
            var decoder = Base64.getUrlDecoder();
            return new String(
                    cipher(Cipher.DECRYPT_MODE, key, decoder.decode(form.group(2))).doFinal(decoder.decode(form.group(3))), UTF_8);
        } catch (AEADBadTagException | IllegalArgumentException e) {
            throw new IOException("the encrypted secret is damaged", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has AES and HMAC", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }

    /** One key is for one purpose. */
    private static byte[] derived(byte[] key, String purpose) throws GeneralSecurityException {
        return mac(key, purpose.getBytes(UTF_8));
    }

    private static String name(byte[] key) throws GeneralSecurityException {
        return HexFormat.of().formatHex(derived(key, "name"), 0, 4);
    }

    private static byte[] mac(byte[] key, byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    private synchronized byte[] octets() throws IOException {
        if (octets.isEmpty()) {
            octets = Optional.of(Files.exists(file) ? read() : made());
        }
        return octets.get();
    }

    private byte[] read() throws IOException {
        var found = Files.readAllBytes(file);
        if (found.length != OCTETS) {
            throw new IOException(file + " is not a key of " + OCTETS + " octets");
        }
        return found;
    }

    private byte[] made() throws IOException {
        var made = new byte[OCTETS];
        random.nextBytes(made);
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.writeSecret(file, made);
        return made;
    }
}
