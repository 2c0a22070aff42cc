package org.opennfx.backends.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.backends.host.DiskBackup.Disk;
import org.opennfx.backends.image.Digest;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.file.WholeFile;
import org.opennfx.datastore.host.HostException;

/**
 * Puts a backup back: the file behind the disk is the old one, if it is there, until the new one is on disk as a whole.
 *
 * @param chain the full backup, and those with changes to it that lead to what is wanted
 */
record RestoreWork(BackupStore store, DiskBackup disks, Disk disk, List<Backup> chain) implements JobWork {
    private static final int VERIFIED = 30;
    private static final int WRITTEN = 95;

    @Override
    public void run(JobControl control) throws HostException, IOException {
        verify(control);
        var draft = ImageStore.draft(disk.file());
        try {
            disks.restore(chain.stream().map(store::copyOf).toList(), disk.format(), draft, control.part(VERIFIED, WRITTEN));
            if (Files.exists(disk.file())) {
                likeBefore(draft);
            }
            WholeFile.force(draft);
            control.finishing();
            // what is forgotten too early costs only a comparison
            disks.replaced(disk);
            WholeFile.replace(disk.file(), draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private void verify(JobControl control) throws HostException, IOException {
        var progress = control.part(0, VERIFIED);
        for (var place = 0; place < chain.size(); place++) {
            var backup = chain.get(place);
            if (!Digest.SHA256.of(store.copy(backup.id())).equals(backup.checksum())) {
                throw new HostException("backup", backup.id(), "it was damaged: its checksum is another one");
            }
            progress.at((place + 1) * 100 / chain.size());
        }
    }

    /** The hypervisor has to be able to open the file as it could the old one. */
    private void likeBefore(Path draft) throws IOException {
        var before = Files.readAttributes(disk.file(), PosixFileAttributes.class);
        var after = Files.getFileAttributeView(draft, PosixFileAttributeView.class);
        after.setPermissions(before.permissions());
        after.setOwner(before.owner());
        after.setGroup(before.group());
    }
}
