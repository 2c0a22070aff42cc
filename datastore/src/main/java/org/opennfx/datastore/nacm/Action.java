package org.opennfx.datastore.nacm;

import java.util.Locale;

/** What a rule, or a default where no rule matches, decides. */
public enum Action {
    PERMIT,
    DENY;

    /** @param text a value of {@code action-type} */
    static Action named(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    boolean permits() {
        return this == PERMIT;
    }
}
