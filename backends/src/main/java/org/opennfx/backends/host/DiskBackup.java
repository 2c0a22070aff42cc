package org.opennfx.backends.host;

import java.nio.file.Path;
import java.util.List;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.datastore.host.HostException;

/**
 * Copies the content of disks, and puts it back. Safe for use by several threads, but not for one disk. What is interrupted
 * or fails leaves at most a part of the file that it was to write.
 */
public interface DiskBackup {
    /**
     * A disk of a virtual machine.
     *
     * @param device its name inside of the machine, such as {@code vda}
     */
    record Disk(String domain, String device, Path file, ImageFormat format) {}

    /**
     * A copy of a disk, or of what has changed on it since another copy. Only who has made it can read it.
     *
     * @param id names it among all copies of disks
     */
    record Copy(String id, Path file) {}

    /** Is told how far the work is; any thread. */
    @FunctionalInterface
    interface Progress {
        /** @param percent 0 to 100, not less than before */
        void at(int percent);
    }

    /**
     * Copies all of a disk as it is at one moment. The virtual machine may run, and goes on meanwhile.
     *
     * @param target a file that is not there yet
     * @throws HostException there is no copy
     */
    void full(Disk disk, Copy target, Progress progress) throws HostException;

    /**
     * As {@link #full}, only what is different from the disk as other copies have it.
     *
     * @param base a full copy and those that were made upon it, in this order
     */
    void incremental(Disk disk, List<Copy> base, Copy target, Progress progress) throws HostException;

    /**
     * Puts the content of a disk together.
     *
     * @param copies a full copy and those that were made upon it, in this order
     * @param target a file that is not there yet, which gets what the disk was when the last of them was made
     */
    void restore(List<Copy> copies, ImageFormat format, Path target, Progress progress) throws HostException;

    /** The file behind a disk is about to be another one: what is remembered of copies of the disk does not hold any more. */
    void replaced(Disk disk) throws HostException;
}
