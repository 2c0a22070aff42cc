package org.opennfx.backends.state;

import org.opennfx.backends.host.ManagementPort;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.datastore.tree.TreeBuilder;

/** The management interfaces in {@code show interfaces}. */
final class ManagementSection {
    private ManagementSection() {}

    static boolean isNamed(ManagementPort port, MachineReport machine, String name) {
        return name.equals(port.name())
                || machine.management(port).stream().flatMap(settings -> settings.units().stream())
                        .anyMatch(unit -> name.equals(port.name() + "." + unit.number()));
    }

    static void write(ManagementPort port, MachineReport machine, boolean terse, TreeBuilder row) {
        var settings = machine.management(port);
        row.leaf("name", port.name())
                .leaf("admin-status", SwitchState.upOrDown(
                        settings.map(ManagementInterface::enabled).orElse(true)))
                .leaf("oper-status", SwitchState.upOrDown(port.up()));
        if (!terse) {
            row.leaf("description", settings.flatMap(ManagementInterface::description))
                    .leaf("link-level-type", "Ethernet")
                    .leaf("current-physical-address", port.mac())
                    .leaf("hardware-physical-address", port.mac());
            InterfacePage.traffic(port.counters(), row);
        }
        settings.ifPresent(configured -> configured.units()
                .forEach(unit -> row.entry("logical-interface", entry -> unit(port, unit, entry))));
    }

    private static void unit(ManagementPort port, ManagementInterface.Unit unit, TreeBuilder entry) {
        entry.leaf("name", port.name() + "." + unit.number())
                .leaf("admin-status", SwitchState.upOrDown(unit.enabled()))
                .leaf("oper-status", SwitchState.upOrDown(unit.enabled() && port.up()));
        unit.inet().ifPresent(inet -> entry.entry("address-family", row -> family("inet", inet, row)));
        unit.inet6().ifPresent(inet6 -> entry.entry("address-family", row -> family("inet6", inet6, row)));
    }

    private static void family(String name, ManagementInterface.Family family, TreeBuilder row) {
        row.leaf("address-family-name", name);
        family.addresses().forEach(address ->
                row.entry("interface-address", entry -> entry.leaf("ifa-local", address)));
    }
}
