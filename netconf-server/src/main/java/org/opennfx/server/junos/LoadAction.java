package org.opennfx.server.junos;

import java.util.Optional;

/** What becomes of the configuration that is there when another one is loaded. */
public enum LoadAction {
    MERGE,
    /** It stays, but for what is marked. */
    REPLACE,
    OVERRIDE,
    /** It becomes what a comparison says. */
    PATCH;

    /** By its name in the XML API and on the command line. */
    public static Optional<LoadAction> named(String name) {
        return switch (name) {
            case "merge", "set" -> Optional.of(MERGE);
            case "replace" -> Optional.of(REPLACE);
            case "override", "update" -> Optional.of(OVERRIDE);
            case "patch" -> Optional.of(PATCH);
            default -> Optional.empty();
        };
    }
}
