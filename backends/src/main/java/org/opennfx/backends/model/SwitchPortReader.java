package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** Reads the ports of the switch from among the interfaces of the device. */
final class SwitchPortReader {
    private SwitchPortReader() {}

    static List<SwitchPort> read(ContainerNode interfaces) {
        var ports = new ArrayList<SwitchPort>();
        for (var entry : interfaces.entries("interface")) {
            var name = entry.leaf("name").orElseThrow();
            if (name.contains("-0/0/")) {
                ports.add(port(name, entry));
            }
        }
        return ports;
    }

    private static SwitchPort port(String name, ListEntry entry) {
        return new SwitchPort(name, entry.leaf("description"), !entry.has("disable"),
                entry.leaf("mtu").map(Integer::valueOf), entry.leaf("speed"), unit(entry));
    }

    private static Optional<SwitchPort.Unit> unit(ListEntry port) {
        for (var unit : port.entries("unit")) {
            var switching = unit.container("family", "ethernet-switching");
            if (switching.isPresent()) {
                return Optional.of(unit(port, unit, switching.get()));
            }
        }
        return Optional.empty();
    }

    private static SwitchPort.Unit unit(ListEntry port, ListEntry unit, ContainerNode switching) {
        var members = new ArrayList<String>();
        switching.container("vlan").ifPresent(vlan -> vlan.values("members").forEach(members::add));
        return new SwitchPort.Unit(
                Integer.parseInt(unit.leaf("name").orElseThrow()),
                !unit.has("disable"),
                PortMode.parse(switching.leafOrDefault("interface-mode").orElseThrow()),
                members,
                switching.leaf("native-vlan-id").or(() -> port.leaf("native-vlan-id")));
    }
}
