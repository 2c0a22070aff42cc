package org.opennfx.tools.doctor;

import java.util.Locale;

/** How something is on the machine. */
public enum Condition {
    OK,
    /** The device works, with less than it could have. */
    WARNING,
    /** The device does not work without it. */
    MISSING,
    /** It takes rights that the doctor does not have. */
    UNSEEN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
