package org.opennfx.backends.model;

import java.util.Locale;

/** How a port treats tags: an access port carries one VLAN untagged, a trunk carries its VLANs tagged. */
public enum PortMode {
    ACCESS,
    TRUNK;

    public static PortMode parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
