package org.opennfx.datastore.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a second server out of a state directory. The system releases it when the process ends, however it ends. */
public record StateLock(FileChannel file) implements AutoCloseable {
    /** @throws IOException another server has it */
    public static StateLock take(Path directory) throws IOException {
        var path = directory.resolve("lock");
        var file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locked(file)) {
            file.close();
            throw new IOException(directory + " is in use by another server, which holds " + path);
        }
        return new StateLock(file);
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
