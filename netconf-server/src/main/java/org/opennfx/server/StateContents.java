package org.opennfx.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import org.opennfx.datastore.file.Directories;
import org.opennfx.datastore.journal.StateLock;
import org.opennfx.server.access.DeviceKey;

/** All that a server keeps in its state directory; other files in there are not its own, and are left alone. */
record StateContents(Path directory) {
    /** Says that the rest has to go. It is the last to go itself, so that a reset is done whole or not at all. */
    private static final String MARK = "factory-reset";

    private static final List<String> SECRET = List.of(
            "journal", "ssh", "tls", "files", "rescue", "url", "events", "log", "virtual-machines", "archive", DeviceKey.FILE);
    private static final List<String> OTHERS = List.of("images", "backups", "announced", "due-starts");
    private static final int BLOCK = 1 << 16;

    /** Decides that all of it goes: at the next start at the latest. */
    void condemn() throws IOException {
        Files.write(directory.resolve(MARK), new byte[0]);
        Directories.force(directory);
    }

    /** Takes away what is condemned; to be called before anything of it is used. */
    void clear() throws IOException {
        if (!Files.exists(directory.resolve(MARK))) {
            return;
        }
        try (var _ = StateLock.take(directory)) {
            for (var name : SECRET) {
                delete(directory.resolve(name), true);
            }
            for (var name : OTHERS) {
                delete(directory.resolve(name), false);
            }
            Files.deleteIfExists(directory.resolve(MARK));
        }
    }

    private static void delete(Path root, boolean overwritten) throws IOException {
        try (var all = Files.walk(root)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (overwritten && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    overwrite(path);
                }
                Files.delete(path);
            }
        } catch (NoSuchFileException _) {
            // not every server has made all of them
        }
    }

    /** RFC 8808 2 recommends it for keys and passwords; a disk may keep old blocks all the same. */
    private static void overwrite(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var zeros = ByteBuffer.allocate(BLOCK);
            for (var left = channel.size(); left > 0; ) {
                zeros.clear().limit((int) Math.min(left, BLOCK));
                left -= channel.write(zeros);
            }
            channel.force(false);
        }
    }
}
