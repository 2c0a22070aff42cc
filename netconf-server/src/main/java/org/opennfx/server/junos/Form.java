package org.opennfx.server.junos;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a configuration or an answer is written, as the attribute {@code format} names it. */
public enum Form {
    XML,
    TEXT,
    SET,
    JSON,
    /** Without white space. XML never has any. */
    JSON_MINIFIED;

    static Optional<Form> named(String name) {
        var wanted = name.equals("xml-minified") ? "xml" : name;
        return Arrays.stream(values()).filter(form -> form.toString().equals(wanted)).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
