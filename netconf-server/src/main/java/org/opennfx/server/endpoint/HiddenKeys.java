package org.opennfx.server.endpoint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.PrivateKey;
import java.util.EnumSet;
import java.util.regex.Pattern;
import org.opennfx.server.tls.Pem;

/**
 * Private keys that are in no datastore: a key of the keystore that is {@code hidden-private-key} is in the file of its name
 * in this directory, {@code NAME.pem}, in PKCS #8, and for its owner alone.
 */
record HiddenKeys(Path directory) {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_.-]*");

    /** @throws IOException there is none of this name that can be used, with the reason */
    PrivateKey read(String name) throws IOException {
        if (!NAME.matcher(name).matches()) {
            throw new IOException("a hidden key is in a file of its name, and " + name + " cannot be one");
        }
        var file = directory.resolve(name + ".pem");
        if (!Files.isRegularFile(file)) {
            throw new IOException("there is no hidden key " + file);
        }
        var others = EnumSet.copyOf(Files.getPosixFilePermissions(file));
        others.removeAll(EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
        if (!others.isEmpty()) {
            throw new IOException("the hidden key " + file + " is not for its owner alone");
        }
        return read(file);
    }

    private static PrivateKey read(Path file) throws IOException {
        try {
            return Pem.privateKey(Files.readString(file));
        } catch (IllegalArgumentException e) {
            throw new IOException("the hidden key " + file + " cannot be read: " + e.getMessage(), e);
        }
    }
}
