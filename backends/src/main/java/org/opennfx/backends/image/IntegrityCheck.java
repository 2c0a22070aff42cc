package org.opennfx.backends.image;

import java.nio.file.Path;
import org.opennfx.datastore.host.HostException;

/** Reads an image from end to end to find out whether it is sound; changes nothing. */
@FunctionalInterface
public interface IntegrityCheck {
    /** What is said of an image that is the bare content of a disk. */
    String UNCHECKABLE = "This image format does not support checks";

    /**
     * Checks an image, which somebody may write to meanwhile: leaks are found then that are none.
     *
     * @throws HostException it cannot be read, or is no qcow2 image
     */
    Integrity check(Path image) throws HostException;
}
