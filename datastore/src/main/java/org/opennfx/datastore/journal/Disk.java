package org.opennfx.datastore.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The calls after which something is known to be on disk; tests stand in here to cut the power. */
interface Disk {
    Disk REAL = new Disk() {
        @Override
        public void force(FileChannel file) throws IOException {
            file.force(false);
        }

        @Override
        public void replace(Path target, Path by) throws IOException {
            Files.move(by, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            var directory = target.toAbsolutePath().resolveSibling("");
            try (var entries = FileChannel.open(directory, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    };

    /** Returns when the content of the file, and its length, are on disk. */
    void force(FileChannel file) throws IOException;

    /** Gives {@code by} the name of {@code target} in one step, and returns when the directory says so on disk. */
    void replace(Path target, Path by) throws IOException;
}
