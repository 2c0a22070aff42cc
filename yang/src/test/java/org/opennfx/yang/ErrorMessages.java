package org.opennfx.yang;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The texts of the device's modules. */
final class ErrorMessages {
    private static final Pattern STATEMENT = Pattern.compile("error-message\\s+\"([^\"]*)\"");

    private ErrorMessages() {}

    static SortedSet<String> ofTheDevice() throws IOException {
        var texts = new TreeSet<String>();
        for (var module : YangModules.device()) {
            try (var in = YangModules.resource(module).openStream()) {
                STATEMENT.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8)).results()
                        .forEach(found -> texts.add(found.group(1)));
            }
        }
        return texts;
    }
}
