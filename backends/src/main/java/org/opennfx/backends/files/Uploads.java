package org.opennfx.backends.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.backends.image.FileName;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.file.WholeFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files that are on their way to the device: one writer for each, and room for all. Safe for use by several threads. */
final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final Path directory;
    private final Space space;
    private final Set<Path> coming = ConcurrentHashMap.newKeySet();

    /** What has to hold still when a file has come as a whole. */
    @FunctionalInterface
    interface Condition {
        /** @throws org.opennfx.datastore.error.RpcException it does not */
        void require() throws IOException;
    }

    /** @param directory that all of them are below */
    Uploads(Path directory) {
        this.directory = directory;
        this.space = new Space(directory, () -> deletePartsOf(Instant.MAX));
    }

    void limit(SpaceLimit limit) {
        space.limit(limit);
    }

    /** @param how what becomes of the part that has come before */
    Upload open(DevicePath path, Path file, StandardOpenOption how, Condition atTheEnd) throws IOException {
        if (!coming.add(file)) {
            throw beingWritten(path);
        }
        try {
            var part = FileChannel.open(
                    ImageStore.part(file), StandardOpenOption.WRITE, StandardOpenOption.CREATE, how, LinkOption.NOFOLLOW_LINKS);
            space.count();
            return new Upload(part, space, new Arrival(file, atTheEnd));
        } catch (IOException | RuntimeException e) {
            coming.remove(file);
            throw e;
        }
    }

    private final class Arrival implements Upload.Completion {
        private final Path file;
        private final Condition atTheEnd;

        Arrival(Path file, Condition atTheEnd) {
            this.file = file;
            this.atTheEnd = atTheEnd;
        }

        @Override
        public void complete() throws IOException {
            atTheEnd.require();
            WholeFile.replace(file, ImageStore.part(file));
        }

        @Override
        public void discard() throws IOException {
            Files.deleteIfExists(ImageStore.part(file));
        }

        @Override
        public void release() {
            coming.remove(file);
        }
    }

    void requireIdle(DevicePath path, Path file) {
        if (coming.contains(file)) {
            throw beingWritten(path);
        }
    }

    private static RuntimeException beingWritten(DevicePath path) {
        return StoredFiles.failure(ErrorTag.IN_USE, path.toString(), "is being written by somebody else");
    }

    /** Deletes what has come of files that nobody has gone on with since this time. */
    void deletePartsOf(Instant before) throws IOException {
        try (var all = Files.walk(directory)) {
            for (var part : all.filter(each -> ImageStore.isPart(each) && DeviceFiles.isFile(each)).toList()) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(before) && !coming.contains(ImageStore.whole(part))) {
                    LOG.info("deleting {}, which nobody went on with", FileName.printable(part));
                    Files.deleteIfExists(part);
                }
            }
        }
    }
}
