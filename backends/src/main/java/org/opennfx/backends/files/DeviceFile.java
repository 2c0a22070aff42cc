package org.opennfx.backends.files;

import java.time.Instant;

/**
 * What clients see of a file.
 *
 * @param size in bytes
 */
public record DeviceFile(String name, Kind kind, long size, Instant modified) {
    public enum Kind {
        FILE,
        DIRECTORY,
        /** Shown in lists; what it leads to is what its path stands for, as long as that is in the image directory. */
        LINK
    }

    /** The same, while another size is known better. */
    public DeviceFile ofSize(long bytes) {
        return new DeviceFile(name, kind, bytes, modified);
    }

    public boolean isDirectory() {
        return kind == Kind.DIRECTORY;
    }
}
