package org.opennfx.tools.bench;

import java.util.ArrayList;
import java.util.List;

/** Why figures are missing. */
final class Notes {
    private static final int LONGEST = 200;

    private final List<String> lines = new ArrayList<>();

    void add(String server, String what, Exception why) {
        add(server, what, String.valueOf(why.getMessage()));
    }

    void add(String server, String what, String why) {
        var reason = why.length() > LONGEST ? why.substring(0, LONGEST) + "…" : why;
        lines.add("- " + server + ", " + what + ": " + reason.replace('\n', ' '));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }
}
