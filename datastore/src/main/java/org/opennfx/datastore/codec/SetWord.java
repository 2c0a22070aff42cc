package org.opennfx.datastore.codec;

import java.util.regex.Pattern;

/**
 * A word of the set format: bare, or in double quotes with backslash escapes. Only a bare word can be the name of a
 * statement, so that a value that looks like a name is told from it by its quotes.
 *
 * @param column where it begins, from 1
 */
record SetWord(String text, Kind kind, int column) {
    enum Kind {
        BARE,
        QUOTED,
        OPEN,
        CLOSE
    }

    /** What needs no quotes; more than the device quotes is harmless, as it takes quotes around any word. */
    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_./:@%+,*=~!^-]+");

    boolean isValue() {
        return kind == Kind.BARE || kind == Kind.QUOTED;
    }

    /** A value as it is written: in quotes where it has to be. */
    static String write(String value) {
        return SAFE.matcher(value).matches() ? value : quote(value);
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
