package org.opennfx.backends.files;

import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.Set;

/**
 * What clients see of a file.
 *
 * @param size in bytes
 */
public record DeviceFile(
        String name, Kind kind, long size, Instant modified, Set<PosixFilePermission> permissions, String owner) {
    public enum Kind {
        FILE,
        DIRECTORY,
        /** Shown in lists; what it leads to is what its path stands for, as long as that is in the image directory. */
        LINK
    }

    public DeviceFile {
        permissions = Set.copyOf(permissions);
    }

    /** The same, while another size is known better. */
    public DeviceFile ofSize(long bytes) {
        return new DeviceFile(name, kind, bytes, modified, permissions, owner);
    }

    /** The same under another name. */
    public DeviceFile named(String other) {
        return new DeviceFile(other, kind, size, modified, permissions, owner);
    }

    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }
}
