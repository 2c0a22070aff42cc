package org.opennfx.backends.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.backends.host.DiskBackup.Copy;
import org.opennfx.backends.host.DiskBackup.Disk;
import org.opennfx.backends.image.Digest;
import org.opennfx.datastore.host.HostException;

/**
 * Makes a backup.
 *
 * @param base those that it has the changes to, the full one first; empty for a full one
 * @param schedule that it is made by
 */
record BackupWork(
        BackupStore store, DiskBackup disks, Disk disk, String id, List<Backup> base, Optional<String> schedule, Instant time)
        implements JobWork {
    private static final int COPIED = 90;

    @Override
    public void run(JobControl control) throws HostException, IOException {
        try {
            requireBase();
            store.begin(id);
            var diskSize = Files.size(disk.file());
            copy(control);
            var draft = store.draft(id);
            var backup = new Backup(id, disk.domain(), disk.device(), disk.format(),
                    base.isEmpty() ? Optional.empty() : Optional.of(base.getLast().id()),
                    schedule, time, diskSize, Files.size(draft), Digest.SHA256.of(draft));
            control.finishing();
            store.finish(backup);
        } finally {
            store.abandon(id);
        }
    }

    /** None can be deleted while the job runs, but one may have been before it began. */
    private void requireBase() throws HostException {
        for (var backup : base) {
            if (store.find(backup.id()).isEmpty()) {
                throw new HostException("backup", backup.id(), "it is gone");
            }
        }
    }

    private void copy(JobControl control) throws HostException {
        var target = new Copy(id, store.draft(id));
        if (base.isEmpty()) {
            disks.full(disk, target, control.part(0, COPIED));
        } else {
            disks.incremental(disk, base.stream().map(store::copyOf).toList(), target, control.part(0, COPIED));
        }
    }
}
