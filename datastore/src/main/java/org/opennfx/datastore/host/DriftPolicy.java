package org.opennfx.datastore.host;

import java.util.Locale;

/** What becomes of drift. A start of the device, a commit and a roll-back bring the host to running, whatever the policy. */
public enum DriftPolicy {
    /** The host is brought back to what running says. */
    MEND,
    /** The host is left as somebody has made it. */
    REPORT;

    /** As options have it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
