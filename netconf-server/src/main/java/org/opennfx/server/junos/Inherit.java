package org.opennfx.server.junos;

import java.util.Optional;

/** What is shown of configuration groups. */
enum Inherit {
    /** The groups, and where they are applied. */
    NOTHING,
    /** What is inherited, in the place of the groups. */
    GROUPS,
    /** Beside it, which group each inherited node comes from. */
    GROUPS_NAMED,
    /** Beside it, the defaults. */
    DEFAULTS,
    DEFAULTS_NAMED;

    /**
     * As the attributes of get-configuration say.
     *
     * @return empty where there is nothing of that name to inherit
     */
    static Optional<Inherit> of(Optional<String> inherit, boolean named) {
        if (inherit.isEmpty()) {
            return Optional.of(NOTHING);
        }
        return switch (inherit.get()) {
            case "inherit" -> Optional.of(named ? GROUPS_NAMED : GROUPS);
            case "defaults" -> Optional.of(named ? DEFAULTS_NAMED : DEFAULTS);
            default -> Optional.empty();
        };
    }

    boolean isExpanded() {
        return this != NOTHING;
    }

    boolean namesGroups() {
        return this == GROUPS_NAMED || this == DEFAULTS_NAMED;
    }

    boolean hasDefaults() {
        return this == DEFAULTS || this == DEFAULTS_NAMED;
    }
}
