package org.opennfx.datastore.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of conflicts when a private candidate is brought up to running (draft-ietf-netconf-privcand 4.7.3). */
public enum ResolutionMode {
    /** Nothing is updated where there is a conflict. */
    REVERT_ON_CONFLICT,
    /** What is in conflict stays as it is in the candidate. */
    PREFER_CANDIDATE,
    /** What is in conflict becomes as it is in running. */
    PREFER_RUNNING;

    /** The one with that name on the wire. */
    public static Optional<ResolutionMode> named(String name) {
        return Arrays.stream(values()).filter(each -> each.toString().equals(name)).findFirst();
    }

    /** The name as it goes over the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
