package org.opennfx.backends.console;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What a terminal would have shown of the bytes of a console, without colours and moves of the cursor. */
final class ConsoleText {
    /** Control sequences of ECMA-48, and titles of windows. */
    private static final Pattern ESCAPES =
            Pattern.compile("\\u001b(\\[[0-?]*[ -/]*[@-~]|\\][^\\u0007\\u001b]*(\\u0007|\\u001b\\\\)|[ -/]*[0-~])");

    /** What a string of YANG cannot have (RFC 7950 9.4), and what no terminal shows. */
    private static final Pattern UNPRINTABLE = Pattern.compile("[^\\P{C}\\n\\t]|[\\ufffe\\uffff]");

    private ConsoleText() {}

    /** The last lines, the one that is not ended among them. */
    static List<String> lastLines(byte[] said, int count) {
        var text = new String(said, StandardCharsets.UTF_8);
        var plain = UNPRINTABLE.matcher(ESCAPES.matcher(text).replaceAll("")).replaceAll("");
        var lines = plain.lines().map(String::stripTrailing).toList();
        return lines.subList(Math.max(0, lines.size() - count), lines.size());
    }
}
