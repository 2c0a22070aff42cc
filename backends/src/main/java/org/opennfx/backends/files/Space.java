package org.opennfx.backends.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** The room that there is for files. All that grow ask it first. */
final class Space {
    private final Path directory;
    private SpaceLimit limit = SpaceLimit.DEFAULT;
    private long used;

    Space(Path directory) {
        this.directory = directory;
    }

    synchronized void limit(SpaceLimit other) {
        limit = other;
    }

    /** To be called before files begin to grow: others may have come and gone. */
    synchronized void count() throws IOException {
        try (var files = Files.walk(directory)) {
            used = files.mapToLong(Space::size).sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Files.size(file) : 0;
        } catch (IOException _) {
            // it went meanwhile
            return 0;
        }
    }

    /**
     * Gives room.
     *
     * @throws RpcException resource-denied: there is not so much
     */
    synchronized void take(long bytes) throws IOException {
        if (bytes > limit.quota() - used) {
            throw denied("The quota of " + limit.quota() + " bytes for images is exceeded");
        }
        if (bytes > Files.getFileStore(directory).getUsableSpace() - limit.reserve()) {
            throw denied("No space is left for images");
        }
        used += bytes;
    }

    private static RpcException denied(String why) {
        return RpcError.application(ErrorTag.RESOURCE_DENIED, why).asException();
    }
}
