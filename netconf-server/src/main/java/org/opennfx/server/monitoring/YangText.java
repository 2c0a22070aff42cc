package org.opennfx.server.monitoring;

import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of a module or submodule.
 *
 * @param version the revision, empty for a module without one
 */
record YangText(String identifier, String version, URL where) {
    private static final Pattern FILE = Pattern.compile(".*/([^/@]+)(?:@([0-9-]+))?\\.yang");

    /** The texts at these places, whose names are those of RFC 7950 5.2. */
    static List<YangText> all(List<URL> places) {
        return places.stream().map(YangText::at).toList();
    }

    private static YangText at(URL where) {
        var file = FILE.matcher(where.getPath());
        if (!file.matches()) {
            throw new IllegalArgumentException(where + " has no name of a YANG module");
        }
        return new YangText(file.group(1), file.group(2) == null ? "" : file.group(2), where);
    }

    String read() throws IOException {
        try (var in = where.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
