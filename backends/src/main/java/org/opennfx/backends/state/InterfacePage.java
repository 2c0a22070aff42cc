package org.opennfx.backends.state;

import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show interfaces}, and {@code clear interfaces statistics}. */
record InterfacePage(Cleared<Counters> cleared) {
    private static final int FIRST_INDEX = 128;
    private static final int FIRST_SNMP_INDEX = 501;
    private static final int UNITS_AFTER = 64;

    InterfacePage() {
        this(new Cleared<>(Counters::since));
    }

    void write(HostReport report, ContainerNode input, TreeBuilder output) {
        if (InternalInterface.isWanted(input)) {
            output.container("interface-information", page -> InternalInterface.write(report, page));
            return;
        }
        var named = NamedInterfaces.of(report, input);
        if (input.has("descriptions")) {
            output.container("interface-information", page -> descriptions(named, report.machine(), page));
            return;
        }
        var level = InterfaceLevel.of(input);
        var all = report.frontPanel().ports();
        output.container("interface-information", page -> {
            named.ports().forEach(port -> page.entry("physical-interface", row -> physical(port, all.indexOf(port), level, row)));
            named.management().forEach(port -> page.entry("physical-interface", row -> ManagementSection.write(
                    port, cleared.since(port.name(), port.counters()), report.machine(), level, row)));
        });
    }

    void clear(HostReport report, ContainerNode input) {
        clear(NamedInterfaces.of(report, input));
    }

    void clearAll(HostReport report, ContainerNode input) {
        clear(NamedInterfaces.all(report));
    }

    private void clear(NamedInterfaces named) {
        named.ports().forEach(port -> cleared.clear(port.name(), port.counters()));
        named.management().forEach(port -> cleared.clear(port.name(), port.counters()));
    }

    private static void descriptions(NamedInterfaces named, MachineReport machine, TreeBuilder page) {
        named.ports().stream()
                .filter(port -> port.settings().description().isPresent())
                .forEach(port -> page.entry("physical-interface", row -> {
                    row.leaf("name", port.name());
                    status(port, row);
                    row.leaf("description", port.settings().description());
                }));
        ManagementSection.descriptions(named.management(), machine, page);
    }

    private void physical(SwitchPortStatus port, int position, InterfaceLevel level, TreeBuilder row) {
        row.leaf("name", port.name());
        status(port, row);
        if (level.showsLink()) {
            details(port, position, level.identifies(), row);
        }
        TrafficSection.write(cleared.since(port.name(), port.counters()), level, row);
        if (level.showsUnits()) {
            units(port, position, level.identifies(), row);
        }
    }

    private static void units(SwitchPortStatus port, int position, boolean numbered, TreeBuilder row) {
        if (!port.settings().vlans().isEmpty()) {
            row.entry("logical-interface", unit -> logical(port, position, numbered, unit));
        }
        port.settings().routed().forEach(unit -> row.entry(
                "logical-interface", entry -> LogicalUnit.write(port.name(), port.up(), unit, entry)));
    }

    private static void status(SwitchPortStatus port, TreeBuilder row) {
        row.leaf("admin-status", SwitchState.upOrDown(port.settings().enabled()))
                .leaf("oper-status", SwitchState.upOrDown(port.up()));
    }

    private static void details(SwitchPortStatus port, int position, boolean identified, TreeBuilder row) {
        if (identified) {
            row.leaf("local-index", FIRST_INDEX + position).leaf("snmp-index", FIRST_SNMP_INDEX + position);
        }
        row.leaf("description", port.settings().description())
                .leaf("link-level-type", "Ethernet")
                .leaf("mtu", port.settings().mtu())
                .leaf("speed", port.megabits() >= 10_000 ? port.megabits() / 1000 + "Gbps" : port.megabits() + "mbps");
        if (identified) {
            addresses(port.mac(), row);
        }
    }

    /** That in use and that of the hardware, which nothing replaces. */
    static void addresses(MacAddress mac, TreeBuilder row) {
        row.leaf("current-physical-address", mac).leaf("hardware-physical-address", mac);
    }

    private static void logical(SwitchPortStatus port, int position, boolean numbered, TreeBuilder unit) {
        unit.leaf("name", VlanPage.logicalName(port.name()));
        status(port, unit);
        if (numbered) {
            unit.leaf("local-index", FIRST_INDEX + UNITS_AFTER + position)
                    .leaf("snmp-index", FIRST_SNMP_INDEX + UNITS_AFTER + position)
                    .leaf("encapsulation", "Ethernet-Bridge");
        }
        unit.entry("address-family", family -> family.leaf("address-family-name", "eth-switch"));
    }
}
