package org.opennfx.tools;

import java.util.Optional;
import java.util.regex.Pattern;
import org.opennfx.datastore.edit.Location;

/** Tells the text format of Junos, with its braces and semicolons, from set statements. */
final class TextFormat {
    /** Blank lines and comments: to the end of the line, or between slashes and stars. */
    private static final Pattern NOTHING = Pattern.compile("(?:\\s+|#[^\\n]*|/\\*(?:[^*]|\\*(?!/))*+\\*/)*+");

    private static final Pattern STATEMENT = Pattern.compile("(?!(?:set|delete)[ \\t])[^\\n]*[{;}][ \\t\\r]*(?:\\n|#.*|\\z)");

    private TextFormat() {}

    /** Where its first statement begins; empty where the text is something else. */
    static Optional<Location> firstLine(String text) {
        var start = NOTHING.matcher(text);
        var at = start.lookingAt() ? start.end() : 0;
        return STATEMENT.matcher(text).region(at, text.length()).lookingAt()
                ? Optional.of(location(text, at))
                : Optional.empty();
    }

    private static Location location(String text, int at) {
        var before = text.substring(0, at);
        return new Location((int) before.chars().filter(c -> c == '\n').count() + 1, at - before.lastIndexOf('\n'));
    }
}
