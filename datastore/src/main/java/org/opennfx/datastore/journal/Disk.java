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
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void forceNames(Path directory) throws IOException {
            try (var entries = FileChannel.open(directory, StandardOpenOption.READ)) {
                entries.force(true);
            }
        }
    };

    /** Returns when the content of the file, and its length, are on disk. */
    void force(FileChannel file) throws IOException;

    /** Gives a file another name, in the place of the file that has it, in one step. */
    void rename(Path from, Path to) throws IOException;

    /** Returns when the names in a directory are on disk. */
    void forceNames(Path directory) throws IOException;
}
