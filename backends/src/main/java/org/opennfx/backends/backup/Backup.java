package org.opennfx.backends.backup;

import java.time.Instant;
import java.util.Optional;
import org.opennfx.backends.model.ImageFormat;

/**
 * A copy of a disk that is kept.
 *
 * @param device the disk inside of the virtual machine, such as {@code vda}
 * @param base the backup that this one has the changes to; empty where it has all
 * @param schedule that it was made by; empty where somebody asked for it
 * @param time when it was begun
 * @param diskSize of the file behind the disk then, in bytes
 * @param size of the copy, in bytes
 * @param checksum of the copy, SHA-256
 */
record Backup(
        String id,
        String vnf,
        String device,
        ImageFormat format,
        Optional<String> base,
        Optional<String> schedule,
        Instant time,
        long diskSize,
        long size,
        String checksum) {
    boolean isOf(String otherVnf, String otherDevice) {
        return vnf.equals(otherVnf) && device.equals(otherDevice);
    }
}
