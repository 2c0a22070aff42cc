package org.opennfx.tools;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file named on the command line, or standard input, with what is in it. */
final class Source {
    /** Stands for standard input on the command line. */
    static final String STANDARD_INPUT = "-";

    private final String name;
    private final byte[] content;

    private Source(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /**
     * Reads all of a file.
     *
     * @throws CommandFailure if it cannot be read
     */
    static Source read(String file) {
        try {
            return file.equals(STANDARD_INPUT)
                    ? new Source("stdin", System.in.readAllBytes())
                    : new Source(file, Files.readAllBytes(Path.of(file)));
        } catch (NoSuchFileException e) {
            throw new CommandFailure("there is no file " + file);
        } catch (AccessDeniedException e) {
            throw new CommandFailure(FileTrouble.reason(e));
        } catch (IOException | InvalidPathException e) {
            throw new CommandFailure(file + " cannot be read: " + e.getMessage());
        }
    }

    String name() {
        return name;
    }

    Document read(DocumentReader reader) {
        return reader.read(DocumentFormat.of(name, content), content);
    }
}
