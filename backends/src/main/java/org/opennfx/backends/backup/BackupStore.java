package org.opennfx.backends.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.datastore.file.Directories;
import org.opennfx.datastore.file.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The directory of backups: each is a directory of its own with the copy and its manifest. It gets its name when both are on
 * disk, so that whatever has a name is whole.
 */
final class BackupStore {
    private static final String COPY = "disk";
    private static final String MANIFEST = "manifest";
    private static final String DRAFT = ".new";

    private static final Logger LOG = LoggerFactory.getLogger(BackupStore.class);

    private final Path directory;
    /** What the log has already. */
    private final Set<Path> leftOut = ConcurrentHashMap.newKeySet();

    private BackupStore(Path directory) {
        this.directory = directory;
    }

    /**
     * Opens the directory, and removes what was not finished when the process ended.
     *
     * @throws IOException it cannot be read or made
     */
    static BackupStore open(Path directory) throws IOException {
        Files.createDirectories(directory);
        var store = new BackupStore(directory);
        for (var draft : store.entries(BackupStore::isDraft)) {
            LOG.info("removing {}, which was not finished", draft.getFileName());
            remove(draft);
        }
        return store;
    }

    private List<Path> entries(Predicate<Path> wanted) throws IOException {
        try (var entries = Files.list(directory)) {
            return entries.filter(wanted).sorted().toList();
        }
    }

    private static boolean isDraft(Path entry) {
        return entry.toString().endsWith(DRAFT);
    }

    /** All of them, the oldest first; one that cannot be read is left out, and the log has it once. */
    List<Backup> backups() {
        try {
            return entries(entry -> !isDraft(entry)).stream().flatMap(entry -> read(entry).stream())
                    .sorted(Comparator.comparing(Backup::time).thenComparing(Backup::id))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Backup> read(Path entry) {
        try {
            var backup = BackupManifest.parse(Files.readAllLines(entry.resolve(MANIFEST)));
            return entry.endsWith(backup.id()) ? Optional.of(backup) : leftOut(entry, "it is a copy of " + backup.id());
        } catch (IOException | IllegalArgumentException e) {
            return leftOut(entry, e.toString());
        }
    }

    private Optional<Backup> leftOut(Path entry, String why) {
        if (leftOut.add(entry)) {
            LOG.warn("{} is no backup: {}", entry, why);
        }
        return Optional.empty();
    }

    Optional<Backup> find(String id) {
        return backups().stream().filter(backup -> backup.id().equals(id)).findFirst();
    }

    /** The last one of this disk. */
    Optional<Backup> latest(String vnf, String device) {
        return backups().stream().filter(backup -> backup.isOf(vnf, device)).reduce((_, later) -> later);
    }

    /** Those that have the changes to this one. */
    List<Backup> dependents(String id) {
        return backups().stream().filter(backup -> backup.base().equals(Optional.of(id))).toList();
    }

    /** This one after those that it has the changes to, the full one first; empty where one of them is gone. */
    Optional<List<Backup>> chain(Backup last) {
        var chain = new ArrayDeque<Backup>();
        chain.push(last);
        while (chain.peek().base().isPresent()) {
            var base = chain.peek().base().flatMap(this::find).filter(found -> !chain.contains(found));
            if (base.isEmpty()) {
                return Optional.empty();
            }
            chain.push(base.get());
        }
        return Optional.of(List.copyOf(chain));
    }

    Path copy(String id) {
        return directory.resolve(id).resolve(COPY);
    }

    /** The copy as those who made it know it. */
    DiskBackup.Copy copyOf(Backup backup) {
        return new DiskBackup.Copy(backup.id(), copy(backup.id()));
    }

    /** Bytes that are free. */
    long room() throws IOException {
        return Files.getFileStore(directory).getUsableSpace();
    }

    /** Makes room for a backup; the copy is to be written to {@link #draft}. */
    void begin(String id) throws IOException {
        Files.createDirectory(draftDirectory(id));
    }

    Path draft(String id) {
        return draftDirectory(id).resolve(COPY);
    }

    /** Keeps what was begun; when the method returns it is on disk. */
    void finish(Backup backup) throws IOException {
        var draft = draftDirectory(backup.id());
        Files.write(draft.resolve(MANIFEST), BackupManifest.format(backup));
        WholeFile.force(draft.resolve(COPY));
        WholeFile.force(draft.resolve(MANIFEST));
        Directories.force(draft);
        Files.move(draft, directory.resolve(backup.id()), StandardCopyOption.ATOMIC_MOVE);
        Directories.force(directory);
    }

    /** Removes what was begun and not finished. */
    void abandon(String id) {
        try {
            remove(draftDirectory(id));
        } catch (IOException e) {
            LOG.warn("{} is left until the next start: {}", draftDirectory(id), e.toString());
        }
    }

    /** Removes a backup; after a crash it is there as a whole or not at all. */
    void delete(String id) throws IOException {
        var going = draftDirectory(id);
        Files.move(directory.resolve(id), going, StandardCopyOption.ATOMIC_MOVE);
        Directories.force(directory);
        remove(going);
    }

    private Path draftDirectory(String id) {
        return directory.resolve(id + DRAFT);
    }

    private static void remove(Path entry) throws IOException {
        if (!Files.exists(entry)) {
            return;
        }
        try (var files = Files.walk(entry)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
