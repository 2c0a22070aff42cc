package org.opennfx.backends.state;

import java.util.stream.Stream;
import org.opennfx.backends.host.ManagementPort;
import org.opennfx.backends.model.IpUnit;
import org.opennfx.backends.model.ManagementInterface;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code state management}. */
final class ManagementState {
    private ManagementState() {}

    static void write(MachineReport machine, TreeBuilder management) {
        machine.managementPorts()
                .forEach(port -> management.entry("interface", entry -> port(port, machine, entry)));
    }

    private static void port(ManagementPort port, MachineReport machine, TreeBuilder entry) {
        var settings = machine.management(port);
        entry.leaf("name", port.name())
                .leaf("description", settings.flatMap(ManagementInterface::description))
                .leaf("admin-status", SwitchState.upOrDown(
                        settings.map(ManagementInterface::enabled).orElse(true)))
                .leaf("oper-status", SwitchState.upOrDown(port.up()))
                .leaf("mac-address", port.mac());
        settings.ifPresent(configured -> configured.units().forEach(unit -> entry.entry("unit", row -> unit(unit, row))));
        Cards.counters(entry, port.counters());
    }

    private static void unit(IpUnit unit, TreeBuilder row) {
        row.leaf("name", unit.number())
                .leaf("admin-status", SwitchState.upOrDown(unit.enabled()))
                .values("address", Stream.concat(unit.inet().stream(), unit.inet6().stream())
                        .flatMap(family -> family.addresses().stream())
                        .toList());
    }
}
