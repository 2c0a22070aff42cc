package org.opennfx.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.datastore.file.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A certificate that the server made for itself, in two PEM files of a directory. The same key has a new one before it
 * expires, also while the server runs.
 */
public final class OwnIdentity implements Supplier<ServerIdentity> {
    private static final Logger LOG = LoggerFactory.getLogger(OwnIdentity.class);
    private static final Duration LIFE = Duration.ofDays(730);
    private static final Duration LEAST_LEFT = Duration.ofDays(30);
    /** Clocks differ, and a client whose clock is late is to take a new one all the same. */
    private static final Duration BACKDATED = Duration.ofDays(1);

    private static final Pattern DNS_NAME = Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]{0,62})");

    private final Path certificate;
    private final Path key;
    private final InstantSource clock;
    private final ReentrantLock renewal = new ReentrantLock();
    private volatile IdentityFiles files;

    private OwnIdentity(Path certificate, Path key, IdentityFiles files, InstantSource clock) {
        this.certificate = certificate;
        this.key = key;
        this.files = files;
        this.clock = clock;
    }

    /**
     * The one in the directory; it is made where there is none.
     *
     * @throws IOException the files cannot be read or written; the message names them
     */
    public static OwnIdentity in(Path directory, InstantSource clock) throws IOException {
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var certificate = directory.resolve("https-certificate.pem");
        var key = directory.resolve("https-key.pem");
        // the certificate is written last: with it, all is there
        if (!Files.exists(certificate)) {
            var made = SelfSigned.key();
            WholeFile.writeSecret(key, Pem.of(made.getPrivate()).getBytes(StandardCharsets.US_ASCII));
            certify(certificate, made, clock);
        }
        return new OwnIdentity(certificate, key, IdentityFiles.written(certificate, key), clock);
    }

    @Override
    public ServerIdentity get() {
        var identity = files.get();
        return isEnding(identity) ? renewed() : identity;
    }

    private boolean isEnding(ServerIdentity identity) {
        return identity.chain().getFirst().getNotAfter().toInstant().minus(LEAST_LEFT).isBefore(clock.instant());
    }

    private ServerIdentity renewed() {
        renewal.lock();
        try {
            var ending = files.get();
            if (isEnding(ending)) {
                certify(certificate, new KeyPair(ending.chain().getFirst().getPublicKey(), ending.key()), clock);
                files = IdentityFiles.written(certificate, key);
            }
        } catch (IOException e) {
            LOG.warn("the certificate in {} ends, and cannot be made anew: {}", certificate, e.getMessage());
        } finally {
            renewal.unlock();
        }
        return files.get();
    }

    private static void certify(Path file, KeyPair key, InstantSource clock) throws IOException {
        var now = clock.instant();
        var made = new SelfSigned(names(), addresses()).certificate(key, now.minus(BACKDATED), now.plus(LIFE));
        WholeFile.writeSecret(file, Pem.of(made).getBytes(StandardCharsets.US_ASCII));
        LOG.info("made a certificate for https, SHA-256 {}", Fingerprint.sha256(made).hash());
    }

    private static List<String> names() {
        return Stream.concat(Stream.of(hostName()), Stream.of("localhost")).distinct().toList();
    }

    private static String hostName() {
        try {
            var name = InetAddress.getLocalHost().getHostName();
            return DNS_NAME.matcher(name).matches() ? name : "localhost";
        } catch (UnknownHostException _) {
            return "localhost";
        }
    }

    private static List<InetAddress> addresses() {
        try {
            return NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLinkLocalAddress())
                    .distinct()
                    .toList();
        } catch (SocketException e) {
            LOG.debug("the addresses of the machine cannot be read", e);
            return List.of(InetAddress.getLoopbackAddress());
        }
    }
}
