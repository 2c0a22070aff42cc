package org.opennfx.backends.embedded;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.datastore.host.HostException;

/** Copies the files behind disks, to which no guest of the twin writes. */
final class TwinDiskBackup implements DiskBackup {
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    @Override
    public void full(Disk disk, Copy target, Progress progress) throws HostException {
        unchanged(disk, () -> {
            try (var content = DiskLayer.of(disk.file())) {
                copy(content, target.file(), progress);
            }
        });
    }

    @Override
    public void incremental(Disk disk, List<Copy> base, Copy target, Progress progress) throws HostException {
        unchanged(disk, () -> {
            try (var before = DiskLayer.of(files(base));
                    var now = DiskLayer.of(disk.file());
                    var changes = new ChangedLayer.Writer(target.file(), now.length())) {
                for (var number = 0L; number < now.blocks(); number++) {
                    var block = now.block(number);
                    if (number >= before.blocks() || !block.equals(before.block(number))) {
                        changes.add(number, block);
                    }
                    progress.at(percent(number + 1, now.blocks()));
                }
            }
        });
    }

    @Override
    public void restore(List<Copy> copies, ImageFormat format, Path target, Progress progress) throws HostException {
        try (var content = DiskLayer.of(files(copies))) {
            copy(content, target, progress);
        } catch (IOException e) {
            throw failure(target.toString(), e);
        }
    }

    /** Nothing is remembered. */
    @Override
    public void replaced(Disk disk) {}

    private static List<Path> files(List<Copy> copies) {
        return copies.stream().map(Copy::file).toList();
    }

    /** Blocks of zeros take no room. */
    private static void copy(DiskLayer content, Path target, Progress progress) throws IOException {
        try (var file = new RandomAccessFile(Files.createFile(target).toFile(), "rw")) {
            file.setLength(content.length());
            var zeros = ByteBuffer.allocate(DiskLayer.BLOCK);
            for (var number = 0L; number < content.blocks(); number++) {
                var block = content.block(number);
                if (!block.equals(zeros)) {
                    var place = number * DiskLayer.BLOCK;
                    block.limit((int) Math.min(DiskLayer.BLOCK, content.length() - place));
                    DiskLayer.write(file.getChannel(), place, block);
                }
                progress.at(percent(number + 1, content.blocks()));
            }
        }
    }

    private static int percent(long done, long all) {
        return (int) (done * 100 / all);
    }

    /** People write to files all the same: what was copied then was never on the disk. */
    private static void unchanged(Disk disk, Work work) throws HostException {
        var name = "disk " + disk.device() + " of " + disk.domain();
        try {
            var before = lastChange(disk.file());
            work.run();
            if (!lastChange(disk.file()).equals(before)) {
                throw new HostException("hypervisor", name, "it changed while it was copied");
            }
        } catch (IOException e) {
            throw failure(name, e);
        }
    }

    private static FileTime lastChange(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }

    private static HostException failure(String object, IOException e) {
        return new HostException("hypervisor", object, e.toString(), e);
    }
}
