package org.opennfx.datastore.edit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an edit does with a node (RFC 6241 7.2); NONE is a default-operation only. */
public enum Operation {
    MERGE,
    REPLACE,
    CREATE,
    DELETE,
    REMOVE,
    NONE;

    /** Takes the value of an operation attribute; the case matters. */
    public static Optional<Operation> ofAttribute(String text) {
        return Arrays.stream(values())
                .filter(operation -> operation != NONE && operation.toString().equals(text))
                .findFirst();
    }

    /** Whether the node is gone afterwards. */
    public boolean removes() {
        return this == DELETE || this == REMOVE;
    }

    /** The name as it goes over the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
