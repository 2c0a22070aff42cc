package org.opennfx.server.access;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The device's predefined login classes, from the most to the least that they may do. */
public enum UserClass {
    SUPER_USER,
    OPERATOR,
    READ_ONLY,
    UNAUTHORIZED;

    /** The class of this name; empty where there is none. */
    public static Optional<UserClass> named(String name) {
        return Stream.of(values()).filter(each -> each.toString().equals(name)).findAny();
    }

    /** The name in the configuration, such as {@code super-user}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
