package org.opennfx.datastore.file;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The names of files. */
public final class Directories {
    private Directories() {}

    /** Returns when the names in a directory are on disk; goes on where its thread is interrupted. */
    public static void force(Path directory) throws IOException {
        var interrupted = Thread.interrupted();
        try (var entries = FileChannel.open(directory, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (ClosedByInterruptException _) {
            interrupted = true;
            force(directory);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
