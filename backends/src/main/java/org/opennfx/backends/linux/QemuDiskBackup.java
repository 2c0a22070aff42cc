package org.opennfx.backends.linux;

import java.nio.file.Path;
import java.util.List;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.datastore.host.HostException;

/** Copies the disks of machines that are shut off, as qcow2 images. */
public record QemuDiskBackup(QemuImages images) implements DiskBackup {
    @Override
    public void full(Disk disk, Copy target, Progress progress) throws HostException {
        images.convert(disk.file(), disk.format(), target.file(), ImageFormat.QCOW2, progress);
    }

    @Override
    public void incremental(Disk disk, List<Copy> base, Copy target, Progress progress) throws HostException {
        images.difference(files(base), disk.file(), disk.format(), target.file(), progress);
    }

    @Override
    public void restore(List<Copy> copies, ImageFormat format, Path target, Progress progress) throws HostException {
        images.merge(files(copies), target, format, progress);
    }

    /** Nothing is remembered: images are compared. */
    @Override
    public void replaced(Disk disk) {}

    private static List<Path> files(List<Copy> copies) {
        return copies.stream().map(Copy::file).toList();
    }
}
