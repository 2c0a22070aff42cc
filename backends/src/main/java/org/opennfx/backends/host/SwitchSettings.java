package org.opennfx.backends.host;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opennfx.backends.model.VlanIds;

/**
 * The configuration of the switch.
 *
 * @param vlans the ids of each VLAN by its name
 * @param ports by name; those without an entry have {@link SwitchPortSettings#UNUSED}
 */
public record SwitchSettings(SortedMap<String, VlanIds> vlans, SortedMap<String, SwitchPortSettings> ports) {
    public static final SwitchSettings NONE = new SwitchSettings(Map.of(), Map.of());

    public SwitchSettings {
        vlans = Collections.unmodifiableSortedMap(new TreeMap<>(vlans));
        ports = Collections.unmodifiableSortedMap(new TreeMap<>(ports));
    }

    public SwitchSettings(Map<String, VlanIds> vlans, Map<String, SwitchPortSettings> ports) {
        this(new TreeMap<>(vlans), new TreeMap<>(ports));
    }

    public SwitchPortSettings port(String name) {
        return ports.getOrDefault(name, SwitchPortSettings.UNUSED);
    }
}
