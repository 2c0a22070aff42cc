package org.opennfx.backends.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.file.Directories;

/**
 * What clients can do with files: those of the image directory, and the directories on the way to it and the logs, which cannot be
 * changed. Links are followed where they lead to a file of the image directory; nobody can make one. Errors are in the words of the
 * device; what failed has changed nothing.
 */
public final class DeviceFiles {
    private static final int BLOCK = 1 << 20;
    private final StoredFiles files;
    private final ImageUsers users;
    private final FileTree tree;
    private final Uploads uploads;

    public DeviceFiles(StoredFiles files, ImageUsers users) {
        this.files = files;
        this.users = users;
        this.tree = new FileTree(files);
        this.uploads = new Uploads(files.images().directory());
    }

    /** What is there to look at. */
    public FileTree tree() {
        return tree;
    }

    /** Sets how much clients may put there from now on. */
    public void limit(SpaceLimit limit) {
        uploads.limit(limit);
    }

    /** What is there; of a file that has come in part, and is not there yet, the part, so that a client can go on with it. */
    public DeviceFile look(DevicePath path) throws IOException {
        return FileTree.describe(path.name(), tree.find(path).orElseGet(() -> part(path)));
    }

    private Path part(DevicePath path) {
        var part = files.images().place(path.toString()).map(ImageStore::part).filter(DeviceFiles::isFile);
        return part.orElseThrow(() -> StoredFiles.missing(path.toString()));
    }

    static boolean isFile(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Files that are on their way are left out. */
    public List<DeviceFile> list(DevicePath path) throws IOException {
        return tree.list(path);
    }

    public FileChannel read(DevicePath path) throws IOException {
        return FileChannel.open(files.file(path.toString()), StandardOpenOption.READ);
    }

    /** A file that is sent as a whole; what has come of it before is dropped. */
    public Upload receive(DevicePath path) throws IOException {
        return open(path, place(path), StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** As {@link #receive} where there is nothing with this path yet. */
    public Upload receiveNew(DevicePath path) throws IOException {
        requireFree(path, place(path));
        return receive(path);
    }

    /** As {@link #receive}, beginning with what the file has already, where it is there. */
    public Upload receiveBehind(DevicePath path) throws IOException {
        var isThere = Files.exists(place(path));
        var upload = receive(path);
        try {
            if (isThere) {
                pour(path, upload);
            }
            return upload;
        } catch (IOException | RuntimeException e) {
            upload.discard();
            throw e;
        }
    }

    /** The rest of a file that has come in part. A file that is there is not gone on with. */
    public Upload goOn(DevicePath path) throws IOException {
        var file = place(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw StoredFiles.failure(ErrorTag.DATA_EXISTS, path.toString(), "is complete, and can be replaced only as a whole");
        }
        return open(path, file, StandardOpenOption.WRITE);
    }

    private Upload open(DevicePath path, Path file, StandardOpenOption how) throws IOException {
        requireReplaceable(path, file);
        return uploads.open(path, file, how, () -> requireReplaceable(path, file));
    }

    /** Copies a file as a whole. */
    public void copy(DevicePath from, DevicePath to) throws IOException {
        try (var copy = receive(to)) {
            try {
                pour(from, copy);
            } catch (IOException | RuntimeException e) {
                // nobody could go on with it
                copy.discard();
                throw e;
            }
            copy.complete();
        }
    }

    private void pour(DevicePath from, Upload to) throws IOException {
        try (var source = read(from)) {
            var left = source.size();
            for (var block = ByteBuffer.allocate(BLOCK); left > 0 && source.read(block.clear()) > 0;) {
                block.flip();
                left -= block.remaining();
                to.write(to.size(), block);
            }
        }
    }

    /** Deletes a file or link, and what has come of one that is not there yet. */
    public void delete(DevicePath path) throws IOException {
        var file = place(path);
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            requireReplaceable(path, file);
            Files.delete(file);
        } else {
            var part = part(path);
            uploads.requireIdle(path, file);
            Files.delete(part);
        }
        Directories.force(parent(file));
    }

    /** Writes zeros over all of a file. */
    public void overwrite(DevicePath path) throws IOException {
        var file = place(path);
        requireReplaceable(path, file);
        try (var open = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            for (var left = open.size(); left > 0;) {
                left -= open.write(ByteBuffer.allocate((int) Math.min(BLOCK, left)));
            }
            open.force(true);
        }
    }

    /** Gives a file another name, which nothing has yet, in one step. */
    public void rename(DevicePath from, DevicePath to) throws IOException {
        var file = place(from);
        if (!isFile(file)) {
            throw Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                    ? StoredFiles.failure(ErrorTag.INVALID_VALUE, from.toString(), "Not a regular file")
                    : StoredFiles.missing(from.toString());
        }
        requireReplaceable(from, file);
        var place = place(to);
        requireFree(to, place);
        Files.move(file, place);
        Directories.force(parent(place));
    }

    public void makeDirectory(DevicePath path) throws IOException {
        var place = place(path);
        requireFree(path, place);
        Files.createDirectory(place);
        Directories.force(parent(place));
    }

    /** Deletes an empty directory. */
    public void deleteDirectory(DevicePath path) throws IOException {
        var place = place(path);
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            throw StoredFiles.failure(ErrorTag.INVALID_VALUE, path.toString(), "Not a directory");
        }
        try {
            Files.delete(place);
        } catch (DirectoryNotEmptyException _) {
            throw StoredFiles.failure(ErrorTag.OPERATION_FAILED, path.toString(), "Directory not empty");
        }
    }

    /** Deletes what has come of files that nobody has gone on with since this time. */
    void deletePartsOf(Instant before) throws IOException {
        uploads.deletePartsOf(before);
    }

    private static Path parent(Path file) {
        return file.resolveSibling(".").normalize();
    }

    /** Where something with this path is, or can be made. */
    private Path place(DevicePath path) {
        if (path.leadsTo(DevicePath.HOME) || LogDirectory.holds(path)) {
            throw StoredFiles.failure(ErrorTag.ACCESS_DENIED, path.toString(), "Permission denied");
        }
        if (path.name().startsWith(".")) {
            throw StoredFiles.failure(ErrorTag.ACCESS_DENIED, path.toString(), "Names that begin with a dot are the device's own");
        }
        return tree.directory(path.parent()).resolve(path.name());
    }

    private static void requireFree(DevicePath path, Path file) {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            throw StoredFiles.failure(ErrorTag.DATA_EXISTS, path.toString(), "File exists");
        }
    }

    private void requireReplaceable(DevicePath path, Path file) throws IOException {
        if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw StoredFiles.failure(ErrorTag.INVALID_VALUE, path.toString(), "Is a directory");
        }
        var vnfs = Files.exists(file) ? users.of(file.toRealPath()) : List.<String>of();
        if (!vnfs.isEmpty()) {
            throw StoredFiles.failure(ErrorTag.IN_USE, path.toString(), "is in use by " + String.join(", ", vnfs));
        }
    }
}
