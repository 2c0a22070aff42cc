package org.opennfx.backends.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** The room that there is for files. All that grow ask it first. */
final class Space {
    private final Path directory;
    private final Reclaiming others;
    private SpaceLimit limit = SpaceLimit.DEFAULT;
    private long used;

    /** Deletes what nobody needs. */
    interface Reclaiming {
        void reclaim() throws IOException;
    }

    /** @param others asked where there is no room; must not take any itself */
    Space(Path directory, Reclaiming others) {
        this.directory = directory;
        this.others = others;
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
     * @throws org.opennfx.datastore.error.RpcException resource-denied: there is not so much
     */
    synchronized void take(long bytes) throws IOException {
        if (denial(bytes).isPresent()) {
            others.reclaim();
            count();
        }
        var denial = denial(bytes);
        if (denial.isPresent()) {
            throw RpcError.application(ErrorTag.RESOURCE_DENIED, denial.get()).asException();
        }
        used += bytes;
    }

    private Optional<String> denial(long bytes) throws IOException {
        if (bytes > limit.quota() - used) {
            return Optional.of("The quota of " + limit.quota() + " bytes for images is exceeded");
        }
        if (bytes > Files.getFileStore(directory).getUsableSpace() - limit.reserve()) {
            return Optional.of("No space is left for images");
        }
        return Optional.empty();
    }
}
