package org.opennfx.datastore.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.opennfx.datastore.file.Directories;

/**
 * The calls after which something is known to be on disk; tests stand in here to cut the power. They go on when their
 * thread is interrupted, as a session's is that is killed during its commit.
 */
interface Disk {
    Disk REAL = new Disk() {
        @Override
        public void force(RandomAccessFile file) throws IOException {
            file.getFD().sync();
        }

        @Override
        public void rename(Path from, Path to) throws IOException {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }

        @Override
        public void forceNames(Path directory) throws IOException {
            Directories.force(directory);
        }
    };

    /** Returns when the content of the file, and its length, are on disk. */
    void force(RandomAccessFile file) throws IOException;

    /** Gives a file another name, in the place of the file that has it, in one step. */
    void rename(Path from, Path to) throws IOException;

    /** Returns when the names in a directory are on disk. */
    void forceNames(Path directory) throws IOException;
}
