package org.opennfx.backends.embedded;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.backends.host.DiskBackup.Copy;
import org.opennfx.backends.host.DiskBackup.Disk;
import org.opennfx.backends.host.DiskBackupContract;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.datastore.host.HostException;

class TwinDiskBackupTest extends DiskBackupContract {
    private final TwinDiskBackup backup = new TwinDiskBackup();

    @Override
    protected DiskBackup backup() {
        return backup;
    }

    @Override
    protected Disk disk() throws IOException {
        var file = directory.resolve("disk.img");
        if (!Files.exists(file)) {
            Files.write(file, new byte[4 * MIB]);
        }
        return disk(file);
    }

    private static Disk disk(Path file) {
        return new Disk("vsrx", "vda", file, ImageFormat.RAW);
    }

    @Override
    protected void write(int offset, byte[] bytes) throws IOException {
        try (var file = new RandomAccessFile(disk().file().toFile(), "rw")) {
            file.seek(offset);
            file.write(bytes);
        }
    }

    @Override
    protected byte[] content(Path image) throws IOException {
        return Files.readAllBytes(image);
    }

    @Test
    void diskThatChangesWhileItIsCopiedHasNoCopy() throws IOException {
        var disk = disk();
        assertThrows(HostException.class, () -> backup.full(disk, new Copy("full", directory.resolve("full")), percent -> {
            if (percent == 100) {
                touch(disk.file());
            }
        }));
    }

    private static void touch(Path file) {
        try {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Disks that grow and shrink; a negative number is a length of zeros. */
    @Property(tries = 60)
    void eachCopyOfAChainIsRestoredAsItWas(
            @ForAll @Size(min = 1, max = 5) List<@IntRange(min = -300_000, max = 300_000) Integer> lengths) throws Exception {
        var chainDirectory = Files.createTempDirectory("chain");
        var disk = disk(chainDirectory.resolve("disk"));
        var chain = new ArrayList<Copy>();
        for (var length : lengths) {
            var content = new byte[Math.abs(length)];
            Arrays.fill(content, (byte) Math.max(0, length));
            Files.write(disk.file(), content);
            var next = new Copy("copy", chainDirectory.resolve("copy" + chain.size()));
            if (chain.isEmpty()) {
                backup.full(disk, next, _ -> { });
            } else {
                backup.incremental(disk, chain, next, _ -> { });
            }
            chain.add(next);
            var restored = chainDirectory.resolve("restored" + chain.size());
            backup.restore(chain, ImageFormat.RAW, restored, _ -> { });
            assertArrayEquals(content, Files.readAllBytes(restored));
        }
    }
}
