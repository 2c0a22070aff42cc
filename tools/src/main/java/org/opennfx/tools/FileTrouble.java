package org.opennfx.tools;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** Why a file cannot be used, in words: what java.nio throws often has the name of the file alone for a message. */
final class FileTrouble {
    private FileTrouble() {}

    /** The name of the file, where the exception has it, and the reason. */
    static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> missing.getFile() + ": no such file or directory";
            case FileAlreadyExistsException other -> other.getFile() + ": there is something that is no directory";
            case AccessDeniedException denied -> denied.getFile() + ": permission denied";
            case FileSystemException other when other.getReason() == null -> other.getFile() + ": cannot be used";
            default -> Objects.requireNonNullElse(e.getMessage(), "input or output failed");
        };
    }
}
