package org.opennfx.datastore.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/** A disk that refuses some of what it is asked. */
final class FailingDisk implements Disk {
    int failures;
    boolean namesFail;

    @Override
    public void force(RandomAccessFile file) throws IOException {
        if (failures > 0) {
            failures--;
            throw new IOException("no space left on device");
        }
        Disk.REAL.force(file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Disk.REAL.rename(from, to);
    }

    @Override
    public void forceNames(Path directory) throws IOException {
        if (namesFail) {
            throw new IOException("input/output error");
        }
        Disk.REAL.forceNames(directory);
    }
}
