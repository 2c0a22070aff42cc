package org.opennfx.backends.host;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.DiskBackup.Copy;
import org.opennfx.backends.host.DiskBackup.Disk;
import org.opennfx.backends.image.Digest;
import org.opennfx.datastore.host.HostException;

/** What backups rely on, whichever hypervisor it is. */
public abstract class DiskBackupContract {
    protected static final int MIB = 1024 * 1024;

    @TempDir
    protected Path directory;

    private final List<Integer> progress = new ArrayList<>();

    protected abstract DiskBackup backup();

    /** A disk of some MiB of a machine that is as the test wants it, whose content {@link #write} and {@link #content} know. */
    protected abstract Disk disk() throws Exception;

    /** Changes a part of the disk from where the machine sees it. */
    protected abstract void write(int offset, byte[] bytes) throws Exception;

    /** The content of an image of the disk, as the machine would see it. */
    protected abstract byte[] content(Path image) throws Exception;

    private Copy copy(String id) {
        return new Copy(id, directory.resolve(id));
    }

    private byte[] restored(Copy... copies) throws Exception {
        var target = directory.resolve("restored");
        Files.deleteIfExists(target);
        backup().restore(List.of(copies), disk().format(), target, progress::add);
        return content(target);
    }

    private static byte[] bytes(int length, int value) {
        var bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }

    @Test
    void fullCopyHasTheDiskAsItWas() throws Exception {
        write(MIB, bytes(MIB, 1));
        var before = content(disk().file());
        backup().full(disk(), copy("full"), progress::add);
        write(MIB, bytes(MIB, 2));
        assertArrayEquals(before, restored(copy("full")));
    }

    @Test
    void incrementalCopyHasWhatChanged() throws Exception {
        write(0, bytes(3 * MIB, 1));
        backup().full(disk(), copy("full"), progress::add);
        write(MIB, bytes(100_000, 2));
        var first = content(disk().file());
        backup().incremental(disk(), List.of(copy("full")), copy("first"), progress::add);
        write(2 * MIB, bytes(100_000, 3));
        write(MIB, new byte[50_000]);
        var second = content(disk().file());
        backup().incremental(disk(), List.of(copy("full"), copy("first")), copy("second"), progress::add);
        assertArrayEquals(first, restored(copy("full"), copy("first")));
        assertArrayEquals(second, restored(copy("full"), copy("first"), copy("second")));
        assertTrue(Files.size(copy("first").file()) < Files.size(copy("full").file()) / 2);
    }

    @Test
    void incrementalCopyKnowsADiskThatWasReplaced() throws Exception {
        write(0, bytes(MIB, 1));
        backup().full(disk(), copy("full"), progress::add);
        write(0, bytes(MIB, 2));
        backup().incremental(disk(), List.of(copy("full")), copy("first"), progress::add);
        replaceWith(copy("full"));
        write(MIB, bytes(MIB, 3));
        var now = content(disk().file());
        backup().incremental(disk(), List.of(copy("full"), copy("first")), copy("second"), progress::add);
        assertArrayEquals(now, restored(copy("full"), copy("first"), copy("second")));
    }

    /** Puts a copy back in the place of the disk. */
    protected void replaceWith(Copy copy) throws Exception {
        var target = directory.resolve("replacement");
        backup().restore(List.of(copy), disk().format(), target, progress::add);
        Files.move(target, disk().file(), StandardCopyOption.REPLACE_EXISTING);
        backup().replaced(disk());
    }

    @Test
    void copiesAreNotChangedByThoseUponThem() throws Exception {
        write(0, bytes(MIB, 1));
        backup().full(disk(), copy("full"), progress::add);
        var before = Digest.SHA256.of(copy("full").file());
        write(0, bytes(MIB, 2));
        backup().incremental(disk(), List.of(copy("full")), copy("first"), progress::add);
        restored(copy("full"), copy("first"));
        assertEquals(before, Digest.SHA256.of(copy("full").file()));
    }

    @Test
    void progressGrowsToTheEnd() throws Exception {
        write(0, bytes(MIB, 1));
        backup().full(disk(), copy("full"), progress::add);
        assertEquals(progress.stream().sorted().toList(), progress);
        assertEquals(100, progress.getLast());
    }

    @Test
    void copyThatIsThereIsNotOverwritten() throws Exception {
        Files.writeString(copy("full").file(), "another one");
        assertThrows(HostException.class, () -> backup().full(disk(), copy("full"), progress::add));
        assertEquals("another one", Files.readString(copy("full").file()));
    }
}
