package org.opennfx.backends.image;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Names of files are octets; those that are text can be said in YANG (RFC 7950 9.4). */
public final class FileName {
    private FileName() {}

    /** Whether the name of a file is text without control characters, which leads back to the file. */
    static boolean isPlain(Path file) {
        var name = name(file);
        try {
            return isPlain(name) && file.resolveSibling(name).equals(file);
        } catch (InvalidPathException e) {
            // octets that are no text stand for characters that no name can have
            return false;
        }
    }

    /** Whether a path that somebody gives can be said in YANG. */
    public static boolean isPlain(String path) {
        return path.codePoints().noneMatch(FileName::unspeakable);
    }

    /** The name for people to read, with a question mark for what they could not. */
    public static String printable(Path file) {
        return printable(name(file));
    }

    /** As {@link #printable(Path)}. */
    public static String printable(String name) {
        var text = new StringBuilder();
        name.codePoints().map(character -> unspeakable(character) ? '?' : character)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static boolean unspeakable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> character == 0xfffd;
        };
    }
}
