package org.opennfx.backends.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** The lines that are added to a log. One thread reads them. */
public final class LogTail {
    /** What is read at once, in bytes; a log that grows faster is caught up with later. */
    private static final int MOST = 1 << 16;

    private final Path file;
    private Object identity;
    private long position;

    private LogTail(Path file, Object identity, long position) {
        this.file = file;
        this.identity = identity;
        this.position = position;
    }

    static LogTail of(Path file) throws IOException {
        return new LogTail(file, identity(file), Files.size(file));
    }

    /** By which a file is told from the one that had its name before. */
    private static Object identity(Path file) throws IOException {
        var attributes = Files.readAttributes(file, BasicFileAttributes.class);
        return Objects.requireNonNullElse(attributes.fileKey(), attributes.creationTime());
    }

    /** When a line was added last. */
    public Instant lastChanged() throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    /** The whole lines that have been added since it was asked last; a log that has been begun anew is read from its beginning. */
    public List<String> more() throws IOException {
        var now = identity(file);
        if (!now.equals(identity) || Files.size(file) < position) {
            identity = now;
            position = 0;
        }
        return lines();
    }

    private List<String> lines() throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            var bytes = new byte[(int) Math.min(MOST, in.length() - position)];
            in.seek(position);
            in.readFully(bytes);
            var end = whole(bytes);
            position += end;
            return LogDirectory.text(Arrays.copyOf(bytes, end)).lines().toList();
        }
    }

    /** A line that fills all that is read at once is taken for whole. */
    private static int whole(byte[] bytes) {
        for (var end = bytes.length; end > 0; end--) {
            if (bytes[end - 1] == '\n') {
                return end;
            }
        }
        return bytes.length == MOST ? MOST : 0;
    }
}
