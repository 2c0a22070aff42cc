package org.opennfx.backends.image;

import java.io.IOException;
import java.nio.file.Path;
import org.opennfx.datastore.host.HostException;

/** Reads an image from end to end to find out whether it is sound; changes nothing, and opens no other file. */
@FunctionalInterface
public interface IntegrityCheck {
    /** What is said of an image that is the bare content of a disk. */
    String UNCHECKABLE = "This image format does not support checks";

    /**
     * Has to come before a check that would open the file which has the content.
     *
     * @throws HostException its content lies in another file, or it cannot be read
     */
    static void requireContent(Path image) throws HostException {
        try {
            if (Qcow2Header.read(image).filter(header -> header.features().externalData()).isPresent()) {
                throw new HostException("images", FileName.printable(image), "the content is in an external data file");
            }
        } catch (IOException e) {
            throw new HostException("images", FileName.printable(image), e.toString(), e);
        }
    }

    /**
     * Checks an image, which somebody may write to meanwhile: leaks are found then that are none.
     *
     * @throws HostException it cannot be read, or is no qcow2 image
     */
    Integrity check(Path image) throws HostException;
}
