package org.opennfx.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who a server is by two PEM files, its certificate with those above it and its key. They are read again when one of them has
 * changed; as long as what is new cannot be used, the last that could be counts.
 */
public final class IdentityFiles implements Supplier<ServerIdentity> {
    private static final Logger LOG = LoggerFactory.getLogger(IdentityFiles.class);

    private final Path certificate;
    private final Path key;
    private final AtomicReference<Content> last;

    private IdentityFiles(Path certificate, Path key, Content content) {
        this.certificate = certificate;
        this.key = key;
        this.last = new AtomicReference<>(content);
    }

    private record Version(FileTime modified, long size) {
        static Version of(Path file) throws IOException {
            return new Version(Files.getLastModifiedTime(file), Files.size(file));
        }
    }

    private record Versions(Version certificate, Version key) {}

    private record Content(Versions versions, ServerIdentity identity) {}

    /** @throws IOException the files cannot be read, or do not belong together; the message says which and why */
    public static IdentityFiles of(Path certificate, Path key) throws IOException {
        return new IdentityFiles(certificate, key, new Content(versions(certificate, key), read(certificate, key)));
    }

    /**
     * As {@link #of}, for files that the server itself has written: that they belong together is not tried, for the first
     * signature of a process takes long. Those that come after them are tried.
     */
    static IdentityFiles written(Path certificate, Path key) throws IOException {
        return new IdentityFiles(certificate, key, new Content(versions(certificate, key), parsed(certificate, key)));
    }

    @Override
    public ServerIdentity get() {
        var known = last.get();
        try {
            var versions = versions(certificate, key);
            if (!versions.equals(known.versions())) {
                last.set(new Content(versions, reread(known)));
            }
        } catch (IOException e) {
            LOG.debug("{} or {} is not there", certificate, key, e);
        }
        return last.get().identity();
    }

    private ServerIdentity reread(Content known) {
        try {
            var identity = read(certificate, key);
            LOG.info("the server shows another certificate now, SHA-256 {}", Fingerprint.sha256(identity.chain().getFirst()).hash());
            return identity;
        } catch (IOException e) {
            LOG.warn("the server goes on with the certificate that it has: {}", e.getMessage());
            return known.identity();
        }
    }

    private static Versions versions(Path certificate, Path key) throws IOException {
        return new Versions(Version.of(certificate), Version.of(key));
    }

    private static ServerIdentity read(Path certificate, Path key) throws IOException {
        var identity = parsed(certificate, key);
        if (!PrivateKeys.fit(identity.key(), identity.chain().getFirst().getPublicKey())) {
            throw new IOException("the certificate in " + certificate + " is not for the key in " + key);
        }
        return identity;
    }

    private static ServerIdentity parsed(Path certificate, Path key) throws IOException {
        try {
            return new ServerIdentity(Pem.privateKey(Files.readString(key)), Pem.certificates(Files.readString(certificate)));
        } catch (IllegalArgumentException e) {
            throw new IOException("certificate " + certificate + " and key " + key + ": " + e.getMessage(), e);
        }
    }
}
