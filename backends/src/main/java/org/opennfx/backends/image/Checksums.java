package org.opennfx.backends.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checksums (SHA-256) of files, which take too long to compute while somebody waits: one that is asked for is computed by
 * the thread {@code image-checksums}, and known as long as size and time of the file stay the same.
 */
public final class Checksums implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Checksums.class);

    /** What tells one content of a file from another. */
    private record Version(long size, FileTime modified) {
        static Version of(Path file) throws IOException {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Version(attributes.size(), attributes.lastModifiedTime());
        }
    }

    /** @param digest empty where the file could not be read */
    private record Known(Version version, Optional<String> digest) {}

    private final Map<Path, Known> known = new ConcurrentHashMap<>();
    private final Set<Path> waiting = new LinkedHashSet<>();
    private Optional<Thread> worker = Optional.empty();
    private boolean closed;

    /** The checksum of the file as it is now; empty as long as it is not known, and for a file that cannot be read. */
    public Optional<String> find(Path file) {
        try {
            var version = Version.of(file);
            var found = Optional.ofNullable(known.get(file)).filter(digest -> digest.version().equals(version));
            if (found.isEmpty()) {
                want(file);
            }
            return found.flatMap(Known::digest);
        } catch (IOException e) {
            LOG.debug("{} has no checksum", file, e);
            return Optional.empty();
        }
    }

    private synchronized void want(Path file) {
        if (closed || !waiting.add(file)) {
            return;
        }
        if (worker.isEmpty()) {
            worker = Optional.of(Thread.ofVirtual().name("image-checksums").start(this::work));
        }
    }

    /** The next file; it stays among those that wait until it is done, so that nobody else asks for it. */
    private synchronized Optional<Path> next() {
        var next = waiting.stream().findFirst().filter(_ -> !closed);
        if (next.isEmpty()) {
            worker = Optional.empty();
        }
        return next;
    }

    private synchronized void done(Path file) {
        waiting.remove(file);
    }

    private void work() {
        for (var file = next(); file.isPresent(); file = next()) {
            compute(file.get());
            done(file.get());
        }
    }

    private void compute(Path file) {
        try {
            var before = Version.of(file);
            known.put(file, new Known(before, digest(file)));
            if (!Version.of(file).equals(before)) {
                known.remove(file);
            }
        } catch (IOException e) {
            LOG.debug("{} is gone", file, e);
            known.remove(file);
        }
    }

    private static Optional<String> digest(Path file) {
        try {
            return Optional.of(Digest.SHA256.of(file));
        } catch (IOException e) {
            LOG.warn("no checksum of {}: {}", FileName.printable(file), e.toString());
            return Optional.empty();
        }
    }

    /** Stops computing; what is not known by now stays unknown. */
    @Override
    public synchronized void close() {
        closed = true;
        worker.ifPresent(Thread::interrupt);
    }
}
