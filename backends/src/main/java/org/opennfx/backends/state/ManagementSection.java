package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.ManagementPort;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.datastore.tree.TreeBuilder;

/** The management interfaces in {@code show interfaces}. */
final class ManagementSection {
    private ManagementSection() {}

    static void descriptions(List<ManagementPort> ports, MachineReport machine, TreeBuilder page) {
        ports.stream()
                .filter(port -> machine.management(port).flatMap(ManagementInterface::description).isPresent())
                .forEach(port -> page.entry("physical-interface", row -> {
                    status(port, machine, row);
                    row.leaf("description", machine.management(port).flatMap(ManagementInterface::description));
                }));
    }

    private static void status(ManagementPort port, MachineReport machine, TreeBuilder row) {
        row.leaf("name", port.name())
                .leaf("admin-status", SwitchState.upOrDown(
                        machine.management(port).map(ManagementInterface::enabled).orElse(true)))
                .leaf("oper-status", SwitchState.upOrDown(port.up()));
    }

    /** @param shown the counters that are shown */
    static void write(
            ManagementPort port, Counters shown, MachineReport machine, InterfaceLevel level, TreeBuilder row) {
        var settings = machine.management(port);
        status(port, machine, row);
        if (level.showsLink()) {
            row.leaf("description", settings.flatMap(ManagementInterface::description))
                    .leaf("link-level-type", "Ethernet");
        }
        if (level.identifies()) {
            InterfacePage.addresses(port.mac(), row);
        }
        TrafficSection.write(shown, level, row);
        settings.filter(_ -> level.showsUnits()).ifPresent(configured -> configured.units()
                .forEach(unit -> row.entry("logical-interface", entry ->
                        LogicalUnit.write(port.name(), port.up(), unit, entry))));
    }
}
