package org.opennfx.server.compare;

import java.util.Locale;

/** The kinds of edits (RFC 8072 2.5, operation; RFC 8641 5, change-type). */
public enum ChangeType {
    CREATE,
    DELETE,
    /** As create, at a place that the user has chosen. */
    INSERT,
    MOVE,
    REPLACE;

    public static ChangeType of(Edit edit) {
        return switch (edit) {
            case Edit.Create _ -> CREATE;
            case Edit.Delete _ -> DELETE;
            case Edit.Insert _ -> INSERT;
            case Edit.Move _ -> MOVE;
            case Edit.Replace _ -> REPLACE;
        };
    }

    /** The one with that name, which a model has checked. */
    public static ChangeType named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The name as it goes over the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
