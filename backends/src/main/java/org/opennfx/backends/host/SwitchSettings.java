package org.opennfx.backends.host;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.opennfx.backends.model.Lldp;
import org.opennfx.backends.model.Rstp;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.datastore.host.Drift;

/**
 * The configuration of the switch.
 *
 * @param rstp the spanning tree; empty where there is none
 * @param storms the limits of those ports that have one
 * @param ports by name; those without an entry have {@link SwitchPortSettings#UNUSED}
 * @param faults where the switch was found as no configuration makes it; none where it is to be configured
 */
public record SwitchSettings(
        VlanTable vlans, SortedMap<String, SwitchPortSettings> ports, Lldp lldp, Optional<Rstp> rstp,
        SortedMap<String, StormLimit> storms, List<Drift> faults) {
    public static final SwitchSettings NONE = of(VlanTable.EMPTY, Map.of());

    public SwitchSettings {
        ports = Collections.unmodifiableSortedMap(new TreeMap<>(ports));
        storms = Collections.unmodifiableSortedMap(new TreeMap<>(storms));
        faults = List.copyOf(faults);
    }

    /** Without protocols, limits and faults. */
    public static SwitchSettings of(VlanTable vlans, Map<String, SwitchPortSettings> ports) {
        return new SwitchSettings(vlans, new TreeMap<>(ports), Lldp.OFF, Optional.empty(), new TreeMap<>(), List.of());
    }

    public SwitchSettings with(Lldp other) {
        return new SwitchSettings(vlans, ports, other, rstp, storms, faults);
    }

    public SwitchSettings with(Optional<Rstp> other) {
        return new SwitchSettings(vlans, ports, lldp, other, storms, faults);
    }

    public SwitchSettings with(Map<String, StormLimit> limits) {
        return new SwitchSettings(vlans, ports, lldp, rstp, new TreeMap<>(limits), faults);
    }

    public SwitchSettings with(List<Drift> found) {
        return new SwitchSettings(vlans, ports, lldp, rstp, storms, found);
    }

    public SwitchPortSettings port(String name) {
        return ports.getOrDefault(name, SwitchPortSettings.UNUSED);
    }
}
