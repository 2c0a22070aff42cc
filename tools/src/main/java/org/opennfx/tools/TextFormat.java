package org.opennfx.tools;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tells the text format of Junos, with its braces and semicolons, from set statements. */
final class TextFormat {
    /** Blank lines and comments: to the end of the line, or between slashes and stars. */
    private static final Pattern NOTHING = Pattern.compile("(?:[\\s\\uFEFF]+|#[^\\n]*|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+");

    private static final Pattern STATEMENT = Pattern.compile("(?!(?:set|delete)[ \\t])[^\\n]*[{;}][ \\t\\r]*(?:\\n|#.*|\\z)");

    private TextFormat() {}

    /** Whether the first statement is written so. */
    static boolean isIn(byte[] content) {
        var text = new String(content, StandardCharsets.UTF_8);
        var start = NOTHING.matcher(text);
        return STATEMENT.matcher(text).region(start.lookingAt() ? start.end() : 0, text.length()).lookingAt();
    }
}
