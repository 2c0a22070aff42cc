package org.opennfx.backends.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.backends.host.DiskBackup.Disk;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.datastore.host.HostException;

/** What is left of work that fails. */
class JobWorkTest {
    private static final JobControl CONTROL = new JobControl() {
        @Override
        public void finishing() {}

        @Override
        public void at(int percent) {}
    };

    @TempDir
    private Path directory;

    private BackupStore store;
    private Disk disk;

    @BeforeEach
    void writeDisk() throws IOException {
        store = BackupStore.open(directory.resolve("backups"));
        disk = new Disk("vsrx", "vda", Files.writeString(directory.resolve("disk.img"), "before"), ImageFormat.RAW);
    }

    /** Copies whole files; the hypervisor cannot be reached where it fails. */
    private record WholeFiles(boolean fails) implements DiskBackup {
        @Override
        public void full(Disk disk, Copy target, Progress progress) throws HostException {
            copy(disk.file(), target.file());
        }

        @Override
        public void incremental(Disk disk, List<Copy> base, Copy target, Progress progress) throws HostException {
            copy(disk.file(), target.file());
        }

        @Override
        public void restore(List<Copy> copies, ImageFormat format, Path target, Progress progress) throws HostException {
            copy(copies.getLast().file(), target);
        }

        @Override
        public void replaced(Disk disk) throws HostException {
            if (fails) {
                throw new HostException("test", disk.domain(), "nobody answers");
            }
        }

        private static void copy(Path from, Path to) throws HostException {
            try {
                Files.copy(from, to);
            } catch (IOException e) {
                throw new HostException("test", "copy", e.toString(), e);
            }
        }
    }

    private Backup backUp(String id, List<Backup> base) throws HostException, IOException {
        new BackupWork(store, new WholeFiles(false), disk, id, base, Optional.empty(), Instant.EPOCH).run(CONTROL);
        return store.find(id).orElseThrow();
    }

    private void restore(Backup backup, boolean fails) throws HostException, IOException {
        new RestoreWork(store, new WholeFiles(fails), disk, List.of(backup)).run(CONTROL);
    }

    @Test
    void restoredDiskIsWhatWasBackedUp() throws Exception {
        var backup = backUp("first", List.of());
        Files.writeString(disk.file(), "after");
        restore(backup, false);
        assertEquals("before", Files.readString(disk.file()));
    }

    @Test
    void diskStaysWhereTheHypervisorCannotBeToldOfAnother() throws Exception {
        var backup = backUp("first", List.of());
        Files.writeString(disk.file(), "after");
        assertThrows(HostException.class, () -> restore(backup, true));
        assertEquals("after", Files.readString(disk.file()));
        try (var files = Files.list(directory)) {
            assertEquals(2, files.count(), "the disk and the backups");
        }
    }

    @Test
    void baseThatIsGoneHasNothingBuiltUponIt() throws Exception {
        var base = backUp("first", List.of());
        store.delete("first");
        assertThrows(HostException.class, () -> backUp("second", List.of(base)));
        assertEquals(List.of(), store.backups());
    }

    @Test
    void manifestOutlivesTheStore() throws Exception {
        var base = backUp("first", List.of());
        var second = backUp("second", List.of(base));
        assertEquals(List.of(base, second), BackupStore.open(directory.resolve("backups")).backups());
        assertEquals(Optional.of("first"), second.base());
        assertEquals(Optional.of(List.of(base, second)), store.chain(second));
    }
}
