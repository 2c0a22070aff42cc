package org.opennfx.backends.host;

/** How a guest came to be off. */
public enum ShutdownOutcome {
    /** It has shut down, or was off already. */
    ORDERLY,
    /** It did not shut down in time, and has lost its power. */
    FORCED
}
