package org.opennfx.backends.host;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opennfx.backends.model.Lldp;
import org.opennfx.backends.model.Rstp;
import org.opennfx.backends.model.VlanTable;

/**
 * The configuration of the switch.
 *
 * @param rstp the spanning tree; empty where there is none
 * @param ports by name; those without an entry have {@link SwitchPortSettings#UNUSED}
 */
public record SwitchSettings(
        VlanTable vlans, SortedMap<String, SwitchPortSettings> ports, Lldp lldp, Optional<Rstp> rstp) {
    public static final SwitchSettings NONE = new SwitchSettings(VlanTable.EMPTY, Map.of(), Lldp.OFF, Optional.empty());

    public SwitchSettings {
        ports = Collections.unmodifiableSortedMap(new TreeMap<>(ports));
    }

    public SwitchSettings(VlanTable vlans, Map<String, SwitchPortSettings> ports, Lldp lldp, Optional<Rstp> rstp) {
        this(vlans, new TreeMap<>(ports), lldp, rstp);
    }

    public SwitchPortSettings port(String name) {
        return ports.getOrDefault(name, SwitchPortSettings.UNUSED);
    }
}
