package org.opennfx.tools;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;

/**
 * Where a server keeps what it keeps.
 *
 * @param temporary whether it goes with the server
 */
record StateDirectory(Path path, boolean temporary) {
    /** The one that was asked for, or else one that goes with the server. */
    static StateDirectory of(Optional<Path> asked) throws IOException {
        return asked.isPresent()
                ? new StateDirectory(asked.get(), false)
                : new StateDirectory(Files.createTempDirectory("nfx-"), true);
    }

    /** To be called when the server has ended. */
    void leave() throws IOException {
        if (temporary) {
            try (var all = Files.walk(path)) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
