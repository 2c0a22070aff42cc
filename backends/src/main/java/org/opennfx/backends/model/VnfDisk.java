package org.opennfx.backends.model;

import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;

/**
 * A disk of a virtual machine.
 *
 * @param device its name inside of the machine, such as {@code vda}
 * @param file the path of the image as clients see it
 * @param path the leaf of the configuration that names the file
 */
public record VnfDisk(
        String device, Medium medium, String file, ImageFormat format, String bus, Optional<String> cache, InstancePath path) {
    /** Whether the machine can write to the image. */
    public boolean writable() {
        return medium != Medium.CDROM;
    }

    /** What a disk looks like from inside of the machine. */
    public enum Medium {
        DISK,
        CDROM,
        USB
    }
}
