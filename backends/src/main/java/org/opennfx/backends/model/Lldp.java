package org.opennfx.backends.model;

import java.util.Map;

/**
 * Discovery of the link layer (IEEE 802.1AB) on the ports of the switch.
 *
 * @param interval seconds between advertisements
 * @param holdMultiplier after how many intervals a silent device is forgotten by others
 * @param everywhere whether ports that are not named take part
 * @param ports whether those that are named take part
 */
public record Lldp(int interval, int holdMultiplier, boolean everywhere, Map<String, Boolean> ports) {
    /** No port takes part. */
    public static final Lldp OFF = new Lldp(30, 4, false, Map.of());

    public Lldp {
        ports = Map.copyOf(ports);
    }

    public boolean takesPart(String port) {
        return ports.getOrDefault(port, everywhere);
    }

    /** Seconds for which others are to remember an advertisement. */
    public int timeToLive() {
        return interval * holdMultiplier;
    }
}
