package org.opennfx.backends.linux;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The machine as it is reached.
 *
 * @param command runs its programs
 * @param root where its files are
 * @param resolverFile the file of its name servers (resolv.conf(5)), below the root
 */
public record Machine(LinuxCommand command, Path root, Path resolverFile) {
    static final Path RESOLVER_FILE = Path.of("etc/resolv.conf");

    Path file(String path) {
        return root.resolve(path);
    }

    boolean has(String path) {
        return Files.exists(file(path));
    }
}
