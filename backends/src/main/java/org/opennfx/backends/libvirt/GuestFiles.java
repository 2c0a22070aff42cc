package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that guests have on the machine besides their images.
 *
 * @param directory where they are; the hypervisor has to be able to write there
 */
record GuestFiles(Path directory) {
    private static final Logger LOG = LoggerFactory.getLogger(GuestFiles.class);

    /** The socket of its serial line. */
    Path console(String domain) {
        return directory.resolve(domain + ".console");
    }

    /** What came out of its serial line. */
    Path consoleLog(String domain) {
        return directory.resolve(domain + ".console.log");
    }

    /** The drive with data for its configuration. */
    Path configDrive(String domain) {
        return directory.resolve(domain + ".config.iso");
    }

    /** Takes away what a domain has left that is no more; what cannot be is in nobody's way. */
    void delete(String domain) {
        for (var file : List.of(console(domain), consoleLog(domain), configDrive(domain))) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("{} is left over: {}", file, e.getMessage());
            }
        }
    }
}
