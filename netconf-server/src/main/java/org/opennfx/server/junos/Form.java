package org.opennfx.server.junos;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a configuration or an answer is written, as the attribute {@code format} names it. */
public enum Form {
    XML,
    TEXT,
    SET,
    JSON;

    /** The compact forms of XML and JSON are those that are written anyway. */
    static Optional<Form> named(String name) {
        return Arrays.stream(values()).filter(form -> form.toString().equals(name.replace("-minified", ""))).findFirst();
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
