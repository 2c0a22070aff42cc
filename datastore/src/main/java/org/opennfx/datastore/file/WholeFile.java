package org.opennfx.datastore.file;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * A file that is replaced as a whole: after a crash or a failure there is the old one or the new one, and where a method
 * returns the new one is on disk. One thread at a time writes a file; it goes on where it is interrupted, as a session's is
 * that is killed during its commit.
 */
public final class WholeFile {
    private static final FileAttribute<?>[] OWNER_ONLY = {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
    };
    private static final FileAttribute<?>[] AS_USUAL = {};

    private WholeFile() {}

    /** @throws IOException the old file, if there is one, is as it was */
    public static void write(Path file, byte[] content) throws IOException {
        write(file, content, AS_USUAL);
    }

    /**
     * Writes lines of text, each with its end.
     *
     * @throws IOException the old file, if there is one, is as it was
     */
    public static void write(Path file, Iterable<String> lines) throws IOException {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        write(file, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Writes what only the owner of the file may read, at no time anybody else.
     *
     * @throws IOException the old file, if there is one, is as it was
     */
    public static void writeSecret(Path file, byte[] content) throws IOException {
        write(file, content, OWNER_ONLY);
    }

    private static void write(Path file, byte[] content, FileAttribute<?>... mode) throws IOException {
        var draft = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(draft);
        try {
            Files.createFile(draft, mode);
            try (var out = new FileOutputStream(draft.toFile())) {
                out.write(content);
            }
            replace(file, draft);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    /**
     * Puts a draft in the place of a file of the same file system.
     *
     * @throws IOException the old file, if there is one, is as it was, and so is the draft; or the new one is in its place,
     *     and not certain to be there after the machine loses its power
     */
    public static void replace(Path file, Path draft) throws IOException {
        force(draft);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Directories.force(file.toAbsolutePath().getParent());
    }

    /** Returns when the content of a file is on disk. */
    public static void force(Path file) throws IOException {
        try (var open = new RandomAccessFile(file.toFile(), "rw")) {
            open.getFD().sync();
        }
    }
}
