package org.opennfx.backends.state;

import java.util.List;
import java.util.Optional;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.ManagementPort;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.NamePattern;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
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
        var ports = report.frontPanel().ports();
        var name = input.leaf("interface-name").map(NamePattern::of);
        var management = management(report, name);
        requireOne(report, input);
        if (input.has("descriptions")) {
            output.container("interface-information", page -> descriptions(report, name, page));
            return;
        }
        var level = InterfaceLevel.of(input);
        output.container("interface-information", page -> {
            for (var position = 0; position < ports.size(); position++) {
                var port = ports.get(position);
                var index = position;
                if (name.isEmpty() || isNamed(port, name.get())) {
                    page.entry("physical-interface", row -> physical(port, index, level, row));
                }
            }
            management.forEach(port -> page.entry("physical-interface", row -> ManagementSection.write(
                    port, cleared.since(port.name(), port.counters()), report.machine(), level, row)));
        });
    }

    void clear(HostReport report, ContainerNode input) {
        requireOne(report, input);
        clear(report, input.leaf("interface-name").map(NamePattern::of));
    }

    void clearAll(HostReport report, ContainerNode input) {
        clear(report, Optional.empty());
    }

    private void clear(HostReport report, Optional<NamePattern> name) {
        report.frontPanel().ports().stream()
                .filter(port -> name.isEmpty() || isNamed(port, name.get()))
                .forEach(port -> cleared.clear(port.name(), port.counters()));
        management(report, name).forEach(port -> cleared.clear(port.name(), port.counters()));
    }

    private static void requireOne(HostReport report, ContainerNode input) {
        var name = input.leaf("interface-name").map(NamePattern::of);
        if (name.isPresent() && management(report, name).isEmpty()
                && report.frontPanel().ports().stream().noneMatch(port -> isNamed(port, name.get()))) {
            throw RpcError.application(ErrorTag.INVALID_VALUE, "device " + input.leaf("interface-name").orElseThrow() + " not found").asException();
        }
    }

    private static List<ManagementPort> management(HostReport report, Optional<NamePattern> name) {
        return report.machine().managementPorts().stream()
                .filter(port -> name.isEmpty() || ManagementSection.isNamed(port, report.machine(), name.get()))
                .toList();
    }

    private static void descriptions(HostReport report, Optional<NamePattern> name, TreeBuilder page) {
        report.frontPanel().ports().stream()
                .filter(port -> port.settings().description().isPresent())
                .filter(port -> name.isEmpty() || isNamed(port, name.get()))
                .forEach(port -> page.entry("physical-interface", row -> {
                    row.leaf("name", port.name());
                    status(port, row);
                    row.leaf("description", port.settings().description());
                }));
        ManagementSection.descriptions(report.machine(), name, page);
    }

    private static boolean isNamed(SwitchPortStatus port, NamePattern name) {
        return name.matches(port.name())
                || name.matches(VlanPage.logicalName(port.name()))
                || port.settings().routed().stream().anyMatch(unit -> name.matches(LogicalUnit.name(port.name(), unit)));
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
