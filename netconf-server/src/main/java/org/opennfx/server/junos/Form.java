package org.opennfx.server.junos;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.opennfx.server.line.Display;

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

    /** All of them, for people. */
    static String names() {
        return Arrays.stream(values()).map(Form::toString).collect(Collectors.joining(", "));
    }

    static Form of(Display.Form lines) {
        return switch (lines) {
            case TEXT -> TEXT;
            case SET -> SET;
            case XML -> XML;
            case JSON -> JSON;
        };
    }

    /** What lines of it are written in. */
    Display.Form inLines() {
        return switch (this) {
            case XML -> Display.Form.XML;
            case TEXT -> Display.Form.TEXT;
            case SET -> Display.Form.SET;
            case JSON, JSON_MINIFIED -> Display.Form.JSON;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
