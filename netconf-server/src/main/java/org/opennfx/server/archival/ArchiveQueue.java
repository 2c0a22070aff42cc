package org.opennfx.server.archival;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.opennfx.datastore.file.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The copies that wait for a place that takes them, on disk: a restart loses none. Only the owner of the server may read them. */
final class ArchiveQueue {
    /** For a further one the oldest is dropped. */
    static final int MOST = 100;

    private static final String END = ".waiting";
    private static final String SEEN = "last-commit";
    private static final String COUNTED = "counted-since";
    private static final Logger LOG = LoggerFactory.getLogger(ArchiveQueue.class);

    private final Path directory;

    /** @param directory made when the first copy comes */
    ArchiveQueue(Path directory) {
        this.directory = directory;
    }

    /**
     * One that waits.
     *
     * @param file begins with the number of the commit, so that the order of commits is that of names
     */
    record Copy(String file) {
        /** Under which it is handed over. */
        String name() {
            return file.substring(file.indexOf('_') + 1, file.length() - END.length());
        }
    }

    /** Those that wait, the oldest first. */
    synchronized List<Copy> waiting() throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(END))
                    .sorted()
                    .map(Copy::new)
                    .toList();
        }
    }

    synchronized void add(String name, long commit, byte[] content) throws IOException {
        make();
        WholeFile.writeSecret(directory.resolve("%020d_%s%s".formatted(commit, name, END)), content);
        var waiting = waiting();
        if (waiting.size() > MOST) {
            LOG.warn("{} copies of the configuration wait: {} is dropped", waiting.size(), waiting.getFirst().name());
            remove(waiting.getFirst());
        }
    }

    synchronized byte[] content(Copy copy) throws IOException {
        return Files.readAllBytes(directory.resolve(copy.file()));
    }

    synchronized void remove(Copy copy) throws IOException {
        Files.delete(directory.resolve(copy.file()));
    }

    /** Drops all that wait. */
    synchronized void clear() throws IOException {
        for (var copy : waiting()) {
            remove(copy);
        }
    }

    /** Remembers the commit of the last copy. */
    synchronized void seen(long commit) throws IOException {
        make();
        WholeFile.write(directory.resolve(SEEN), List.of(Long.toString(commit)));
    }

    /** The commit of the last copy; empty where there was none. */
    synchronized OptionalLong seen() throws IOException {
        var file = directory.resolve(SEEN);
        return Files.exists(file) ? OptionalLong.of(Long.parseLong(Files.readString(file).strip())) : OptionalLong.empty();
    }

    /** Remembers since when the time to the next copy is counted, so that a restart does not begin anew. */
    synchronized void counted(Optional<Instant> since) throws IOException {
        if (since.isPresent()) {
            make();
            WholeFile.write(directory.resolve(COUNTED), List.of(since.get().toString()));
        } else {
            Files.deleteIfExists(directory.resolve(COUNTED));
        }
    }

    /** Empty where no copies are made by time. */
    synchronized Optional<Instant> counted() throws IOException {
        var file = directory.resolve(COUNTED);
        try {
            return Files.exists(file) ? Optional.of(Instant.parse(Files.readString(file).strip())) : Optional.empty();
        } catch (DateTimeParseException e) {
            throw new IOException(file + " has no time: delete it", e);
        }
    }

    private void make() throws IOException {
        Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
}
