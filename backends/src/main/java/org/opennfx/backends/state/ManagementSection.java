package org.opennfx.backends.state;

import org.opennfx.backends.host.ManagementPort;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.datastore.tree.TreeBuilder;

/** The management interfaces in {@code show interfaces}. */
final class ManagementSection {
    private ManagementSection() {}

    static boolean isNamed(ManagementPort port, MachineReport machine, NamePattern name) {
        return name.matches(port.name())
                || machine.management(port).stream().flatMap(settings -> settings.units().stream())
                        .anyMatch(unit -> name.matches(LogicalUnit.name(port.name(), unit)));
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
                .forEach(unit -> row.entry("logical-interface", entry ->
                        LogicalUnit.write(port.name(), port.up(), unit, entry))));
    }
}
