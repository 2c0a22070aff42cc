package org.opennfx.backends.model;

import java.util.HashMap;
import org.opennfx.datastore.tree.ContainerNode;

/** Reads {@code protocols lldp}. */
final class LldpReader {
    private static final String ALL = "all";

    private LldpReader() {}

    static Lldp read(ContainerNode lldp) {
        if (lldp.has("disable")) {
            return Lldp.OFF;
        }
        var ports = new HashMap<String, Boolean>();
        lldp.entries("interface").forEach(entry -> ports.put(entry.leaf("name").orElseThrow(), !entry.has("disable")));
        var everywhere = ports.getOrDefault(ALL, false);
        ports.remove(ALL);
        return new Lldp(number(lldp, "advertisement-interval"), number(lldp, "hold-multiplier"), everywhere, ports);
    }

    private static int number(ContainerNode lldp, String leaf) {
        return Integer.parseInt(lldp.leafOrDefault(leaf).orElseThrow());
    }
}
