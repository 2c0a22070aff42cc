package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
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
        return List.copyOf(ports);
    }

    private static SwitchPort port(String name, ListEntry entry) {
        return new SwitchPort(name, entry.leaf("description"), !entry.has("disable"),
                entry.leaf("mtu").map(Integer::valueOf), entry.leaf("speed"), unit(entry),
                IpUnitReader.read(entry).stream().filter(IpUnit::routes).toList());
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
        var number = Integer.parseInt(unit.leaf("name").orElseThrow());
        var name = port.leaf("name").orElseThrow();
        return new SwitchPort.Unit(
                number,
                !unit.has("disable"),
                mode(switching),
                members,
                nativeVlan(switching, NfxPath.ethernetSwitching(name, number))
                        .or(() -> nativeVlan(port, NfxPath.switchPort(name))));
    }

    /** A tagged-access port has tagged frames of several VLANs, as a trunk has. */
    private static PortMode mode(ContainerNode switching) {
        return switching.has("port-mode")
                ? PortMode.TRUNK
                : PortMode.parse(switching.leafOrDefault("interface-mode").orElseThrow());
    }

    private static Optional<SwitchPort.NativeVlan> nativeVlan(InnerNode node, InstancePath path) {
        return node.leaf("native-vlan-id")
                .map(member -> new SwitchPort.NativeVlan(member, NfxPath.below(path, "native-vlan-id")));
    }
}
