package org.opennfx.backends.libvirt;

import java.nio.file.Path;

/**
 * The files that guests have on the machine besides their images.
 *
 * @param directory where they are; the hypervisor has to be able to write there
 */
record GuestFiles(Path directory) {
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
}
