package org.opennfx.server.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.Sha2Crypt;

/** A password as crypt(3) stores it, of the SHA-512 kind: {@code $6$salt$hash}, with {@code rounds=} or without. */
public final class PasswordHash {
    /** More rounds would let one entry of the configuration keep a processor busy for long at every login. */
    private static final Pattern FORM =
            Pattern.compile("(\\$6\\$(?:rounds=[0-9]{1,6}\\$)?[./0-9A-Za-z]{1,16})\\$[./0-9A-Za-z]{86}");

    private static final String SALT_ALPHABET = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private final String text;

    private PasswordHash(String text) {
        this.text = text;
    }

    /** The hash in this text. Text in another form is a hash too, one that no password matches, as on the device. */
    public static PasswordHash parse(String text) {
        return new PasswordHash(text);
    }

    /** The hash of a password, with a salt of 96 random bits. */
    public static PasswordHash of(String password, SecureRandom random) {
        var salt = new StringBuilder("$6$");
        random.ints(16, 0, SALT_ALPHABET.length()).forEach(at -> salt.append(SALT_ALPHABET.charAt(at)));
        return new PasswordHash(crypt(password, salt.toString()));
    }

    /** A hash that nothing matches, and that takes as long to find out as for any other. */
    static PasswordHash unmatchable() {
        return new PasswordHash("$6$................$" + "*".repeat(86));
    }

    /** Whether there can be a password that it is the hash of. */
    boolean isUsable() {
        return FORM.matcher(text).matches();
    }

    /** Whether this is the password's hash. The time it takes does not depend on where they differ. */
    public boolean matches(String password) {
        var form = FORM.matcher(text);
        var salt = form.matches() ? form.group(1) : "$6$................";
        return MessageDigest.isEqual(bytes(crypt(password, salt)), bytes(text));
    }

    private static String crypt(String password, String salt) {
        var key = bytes(password);
        try {
            return Sha2Crypt.sha512Crypt(key, salt);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The form that {@code encrypted-password} has. */
    @Override
    public String toString() {
        return text;
    }
}
