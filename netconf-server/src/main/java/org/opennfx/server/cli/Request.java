package org.opennfx.server.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a client wants to have done without a shell: commands with semicolons between them, as they are or behind {@code cli -c}, by which
 * a shell of Junos is given them.
 */
record Request(List<String> commands) {
    private static final Pattern CLI = Pattern.compile("\\s*cli\\s+-c\\s+(?:\"(?<double>.*)\"|'(?<single>.*)'|(?<bare>.*?))\\s*", Pattern.DOTALL);
    private static final Pattern ESCAPED = Pattern.compile("\\\\([\"\\\\$`])");

    static Request of(String text) {
        var cli = CLI.matcher(text);
        if (!cli.matches()) {
            return new Request(parts(text));
        }
        if (cli.group("double") != null) {
            return new Request(parts(ESCAPED.matcher(cli.group("double")).replaceAll("$1")));
        }
        return new Request(parts(cli.group("single") != null ? cli.group("single") : cli.group("bare")));
    }

    /** A semicolon between double quotes is a part of a value. */
    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        var quoted = false;
        var start = 0;
        for (var at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '"' -> quoted = !quoted;
                case '\\' -> at += quoted ? 1 : 0;
                case ';' -> {
                    if (!quoted) {
                        parts.add(text.substring(start, at).strip());
                        start = at + 1;
                    }
                }
                default -> { }
            }
        }
        parts.add(text.substring(start).strip());
        parts.removeIf(String::isEmpty);
        return List.copyOf(parts);
    }
}
