package org.opennfx.server;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that the operator named cannot be read; the message is one line that says what it was for, its name and why. */
final class UnreadableFile extends IOException {
    private static final long serialVersionUID = 1;

    /** @param what the file is, such as {@code the password file} */
    UnreadableFile(String what, Path file, IOException cause) {
        super("cannot read " + what + " " + file + ": " + why(cause), cause);
    }

    /** The JDK's own messages of these are the name of the file alone, or the length of a character. */
    private static String why(IOException cause) {
        return switch (cause) {
            case NoSuchFileException _ -> "no such file";
            case AccessDeniedException _ -> "permission denied";
            case CharacterCodingException _ -> "it is not UTF-8";
            default -> String.valueOf(cause.getMessage());
        };
    }
}
