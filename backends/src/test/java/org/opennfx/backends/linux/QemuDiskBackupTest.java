package org.opennfx.backends.linux;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.backends.host.DiskBackup.Copy;
import org.opennfx.backends.host.DiskBackup.Disk;
import org.opennfx.backends.host.DiskBackupContract;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.datastore.host.HostException;

class QemuDiskBackupTest extends DiskBackupContract {
    private static final LinuxCommand COMMAND = new LinuxCommand(Optional.empty());

    private final QemuDiskBackup backup = new QemuDiskBackup(new QemuImages(COMMAND));

    @BeforeAll
    static void findPrograms() {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/qemu-img")), "qemu-img is not installed");
    }

    @Override
    protected DiskBackup backup() {
        return backup;
    }

    @Override
    protected Disk disk() throws HostException {
        var file = directory.resolve("disk.qcow2");
        if (!Files.exists(file)) {
            COMMAND.run("test", "qemu-img", "create", "-q", "-f", "qcow2", file.toString(), "4M");
        }
        return new Disk("vsrx", "vda", file, ImageFormat.QCOW2);
    }

    @Override
    protected void write(int offset, byte[] bytes) throws HostException {
        COMMAND.run("test", "qemu-io", "-f", "qcow2", "-c", "write -P " + bytes[0] + " " + offset + " " + bytes.length,
                disk().file().toString());
    }

    @Override
    protected byte[] content(Path image) throws HostException, IOException {
        var raw = directory.resolve("content.raw");
        COMMAND.run("test", "qemu-img", "convert", "-f", "qcow2", "-O", "raw", image.toString(), raw.toString());
        return Files.readAllBytes(raw);
    }

    @Test
    void restoredDiskDependsOnNoOtherFile() throws Exception {
        write(0, new byte[] {1});
        backup.full(disk(), new Copy("full", directory.resolve("full")), _ -> { });
        write(0, new byte[] {2});
        var base = List.of(new Copy("full", directory.resolve("full")));
        var first = new Copy("first", directory.resolve("first"));
        backup.incremental(disk(), base, first, _ -> { });
        for (var file : List.of(first.file(), disk().file())) {
            assertTrue(!COMMAND.run("test", "qemu-img", "info", file.toString()).contains("backing file"));
        }
    }

    @Test
    void interruptedCopyEnds() throws Exception {
        var disk = disk();
        Thread.currentThread().interrupt();
        assertThrows(HostException.class, () -> backup.full(disk, new Copy("full", directory.resolve("full")), _ -> { }));
        assertTrue(Thread.interrupted());
    }
}
