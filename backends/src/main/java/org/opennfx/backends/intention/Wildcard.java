package org.opennfx.backends.intention;

import java.util.function.Predicate;
import org.opennfx.backends.model.NamePattern;

/** Names of entries that a group is about, in angle brackets: {@code <ge-0/0/[0-3]>}. */
final class Wildcard {
    private Wildcard() {}

    static boolean is(String key) {
        return key.startsWith("<") && key.endsWith(">");
    }

    /** Whether keys match; without angle brackets, only the same key does. */
    static Predicate<String> of(String key) {
        return is(key) ? NamePattern.of(key.substring(1, key.length() - 1))::matches : key::equals;
    }
}
