package org.opennfx.datastore.nacm;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a request does with a node, an operation or a notification (RFC 8341 3.2.2). */
public enum AccessOperation {
    CREATE,
    READ,
    UPDATE,
    DELETE,
    EXEC;

    static final Set<AccessOperation> ALL = Set.of(values());

    /** Whether it alters a datastore. */
    public boolean writes() {
        return this == CREATE || this == UPDATE || this == DELETE;
    }

    /** The operations that a canonical value of {@code access-operations} names; {@code *} is all of them. */
    static Set<AccessOperation> named(String value) {
        if (value.equals("*")) {
            return ALL;
        }
        var named = EnumSet.noneOf(AccessOperation.class);
        for (var each : values()) {
            if ((" " + value + " ").contains(" " + each + " ")) {
                named.add(each);
            }
        }
        return named;
    }

    /** The name of its bit in {@code access-operations-type}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
