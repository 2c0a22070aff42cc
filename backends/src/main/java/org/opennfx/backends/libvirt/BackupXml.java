package org.opennfx.backends.libvirt;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.DiskBackup.Copy;
import org.opennfx.backends.host.DiskBackup.Disk;
import org.opennfx.backends.model.ImageFormat;

/**
 * The documents for a backup of one disk.
 *
 * @param others the other disks of the guest, which are left out
 */
record BackupXml(Disk disk, List<String> others) {
    BackupXml {
        others = List.copyOf(others);
    }

    /** @param since the checkpoint that only the changes since are wanted of */
    String backup(Copy target, Optional<String> since) {
        return XmlOutput.document("domainbackup", backup -> {
            backup.attribute("mode", "push");
            since.ifPresent(checkpoint -> backup.textElement("incremental", checkpoint));
            backup.element("disks", disks -> {
                disks.element("disk", wanted -> wanted
                        .attribute("name", disk.device())
                        .attribute("type", "file")
                        .element("driver", driver -> driver.attribute("type", "qcow2"))
                        .element("target", file -> file.attribute("file", target.file().toAbsolutePath().toString())));
                others.forEach(other -> disks.element("disk", left -> left.attribute("name", other).attribute("backup", "no")));
            });
        });
    }

    /** From now on the disk notes what is written; only a qcow2 image can. */
    Optional<String> checkpoint(String name) {
        return disk.format() == ImageFormat.RAW ? Optional.empty() : Optional.of(XmlOutput.document("domaincheckpoint",
                checkpoint -> checkpoint.textElement("name", name).element("disks", disks -> {
                    disks.element("disk", noted -> noted.attribute("name", disk.device()).attribute("checkpoint", "bitmap"));
                    others.forEach(other ->
                            disks.element("disk", left -> left.attribute("name", other).attribute("checkpoint", "no")));
                })));
    }
}
