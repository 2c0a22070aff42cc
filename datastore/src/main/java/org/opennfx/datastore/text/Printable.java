package org.opennfx.datastore.text;

import java.util.function.IntPredicate;

/**
 * What somebody else has written, for a terminal or a log: characters that would move a cursor, colour, forge a line or turn one
 * around are question marks. Of control characters there are two sets (ISO 6429): ESC [ is U+009B as well, which YANG allows.
 */
public final class Printable {
    private Printable() {}

    /** On one line. */
    public static String line(String text) {
        return shown(text, Printable::isShown);
    }

    /** Line ends and tabs stay. */
    public static String text(String text) {
        return shown(text, each -> each == '\n' || each == '\t' || isShown(each));
    }

    private static String shown(String text, IntPredicate stays) {
        if (text.codePoints().allMatch(stays)) {
            return text;
        }
        return text.codePoints()
                .map(each -> stays.test(each) ? each : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isShown(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
