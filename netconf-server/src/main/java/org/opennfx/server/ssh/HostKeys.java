package org.opennfx.server.ssh;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.util.io.resource.PathResource;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.opennfx.datastore.file.WholeFile;

/** The keys by which clients know the server, one of each kind, in files of OpenSSH's format that only the owner reads. */
public final class HostKeys {
    private final List<KeyPair> keys;

    private HostKeys(List<KeyPair> keys) {
        this.keys = List.copyOf(keys);
    }

    private enum Kind {
        ED25519("Ed25519", 255),
        ECDSA("EC", 256),
        RSA("RSA", 3072);

        private final String algorithm;
        private final int bits;

        Kind(String algorithm, int bits) {
            this.algorithm = algorithm;
            this.bits = bits;
        }

        Path in(Path directory) {
            return directory.resolve("ssh_host_" + name().toLowerCase(Locale.ROOT) + "_key");
        }

        KeyPair generate() throws GeneralSecurityException {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(bits);
            return generator.generateKeyPair();
        }
    }

    /**
     * Reads the keys in this directory, and makes those that are missing.
     *
     * @throws IOException where a file cannot be read or written, or holds no key; the message names it
     */
    public static HostKeys in(Path directory) throws IOException {
        Ed25519.enable();
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var keys = new ArrayList<KeyPair>();
        for (var kind : Kind.values()) {
            keys.add(key(kind, kind.in(directory)));
        }
        return new HostKeys(keys);
    }

    private static KeyPair key(Kind kind, Path file) throws IOException {
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            var key = kind.generate();
            write(key, file);
            return key;
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IOException("host key " + file + ": " + e.getMessage(), e);
        }
    }

    private static KeyPair read(Path file) throws IOException, GeneralSecurityException {
        try (var in = Files.newInputStream(file)) {
            var found = SecurityUtils.loadKeyPairIdentities(null, new PathResource(file), in, null);
            if (found != null && found.iterator().hasNext()) {
                return found.iterator().next();
            }
        }
        throw new IOException("host key " + file + ": no private key in it");
    }

    /** A crash leaves either no key or a whole one. */
    private static void write(KeyPair key, Path file) throws IOException, GeneralSecurityException {
        var text = new ByteArrayOutputStream();
        OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(key, "nfx", null, text);
        WholeFile.writeSecret(file, text.toByteArray());
    }

    /** Keys that come from elsewhere; the first of each kind counts. */
    public static HostKeys of(List<KeyPair> keys) {
        return new HostKeys(keys);
    }

    KeyPairProvider provider() {
        return KeyPairProvider.wrap(keys);
    }
}
