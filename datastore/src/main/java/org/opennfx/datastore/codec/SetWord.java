package org.opennfx.datastore.codec;

import java.util.regex.Pattern;
import org.opennfx.datastore.edit.Location;

/**
 * A word of a statement: bare, or in double quotes with backslash escapes. Only a bare word can be the name of a
 * statement, so that a value that looks like a name is told from it by its quotes.
 *
 * @param location where it begins
 */
record SetWord(String text, Kind kind, Location location) {
    enum Kind {
        BARE,
        QUOTED,
        /** A bracket, before the values of a leaf-list. */
        OPEN,
        CLOSE,
        /** A brace, before what is in the node that was named. */
        BEGIN,
        END,
        /** A semicolon. */
        STOP,
        /** Between slashes and stars, which are left out. */
        COMMENT
    }

    /** What needs no quotes; more than the device quotes is harmless, as it takes quotes around any word. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./:@%+,*=~!^<>-]+");

    boolean isValue() {
        return kind == Kind.BARE || kind == Kind.QUOTED;
    }

    /** A value as it is written: in quotes where it has to be. */
    static String write(String value) {
        return SAFE.matcher(value).matches() ? value : quote(value);
    }

    /** What a backslash with a character behind it is in quotes; before most it stands for itself, as regular expressions have it. */
    static String escaped(char c) {
        return switch (c) {
            case '"', '\\' -> String.valueOf(c);
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            default -> "\\" + c;
        };
    }

    static String quote(String value) {
        var text = new StringBuilder(value.length() + 2).append('"');
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '"', '\\' -> text.append('\\').append(c);
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> text.append(c);
            }
        }
        return text.append('"').toString();
    }
}
