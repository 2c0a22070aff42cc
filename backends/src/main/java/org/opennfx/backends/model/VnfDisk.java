package org.opennfx.backends.model;

import java.util.Locale;
import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;

/**
 * A disk of a virtual machine.
 *
 * @param device its name inside of the machine, such as {@code vda}
 * @param file the path of the image as clients see it
 * @param cache how writes are cached; the default of the hypervisor when empty
 * @param origin what in the configuration names the file
 */
public record VnfDisk(
        String device, Medium medium, String file, ImageFormat format, String bus, Optional<String> cache, Origin origin) {
    /** Whether the machine can write to the image. */
    public boolean writable() {
        return medium != Medium.CDROM;
    }

    /** The leaf of the configuration that names the file. */
    public InstancePath leaf(String vnf) {
        var machine = NfxPath.vnf(vnf);
        return switch (origin) {
            case IMAGE -> NfxPath.below(machine, "image", "file-path");
            case STORAGE -> NfxPath.below(NfxPath.entry(machine, "storage", device), "type",
                    medium.name().toLowerCase(Locale.ROOT), "source", "file");
            case DESCRIPTOR -> NfxPath.below(machine, "init-descriptor", "file-path");
        };
    }

    /** What a disk looks like from inside of the machine. */
    public enum Medium {
        DISK,
        CDROM,
        USB
    }

    /** Where a disk comes from. */
    public enum Origin {
        /** It is the image that the machine boots from. */
        IMAGE,
        /** It is further storage. */
        STORAGE,
        /** The libvirt domain file of the machine names it. */
        DESCRIPTOR
    }
}
