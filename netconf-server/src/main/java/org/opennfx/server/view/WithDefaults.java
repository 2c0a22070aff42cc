package org.opennfx.server.view;

import java.util.Locale;

/** What is reported of values that nobody set (RFC 6243 3). The server's own way, its basic mode, is EXPLICIT. */
public enum WithDefaults {
    /** All values in use, defaults as well. */
    REPORT_ALL,
    /** The same, with a mark on those that are there by default only. */
    REPORT_ALL_TAGGED,
    /** Without values that are what the default would be. */
    TRIM,
    /** What was set, whatever its value. */
    EXPLICIT;

    boolean addsDefaults() {
        return this == REPORT_ALL || this == REPORT_ALL_TAGGED;
    }

    /** The name as it goes over the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
