package org.opennfx.backends.state;

import java.util.Optional;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.model.NamePattern;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show interfaces}. */
final class InterfacePage {
    private static final int FIRST_INDEX = 128;
    private static final int FIRST_SNMP_INDEX = 501;
    private static final int UNITS_AFTER = 64;

    private InterfacePage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var ports = report.frontPanel().ports();
        var name = input.leaf("interface-name").map(NamePattern::of);
        var management = report.machine().managementPorts().stream()
                .filter(port -> name.isEmpty() || ManagementSection.isNamed(port, report.machine(), name.get()))
                .toList();
        if (name.isPresent() && management.isEmpty()
                && ports.stream().noneMatch(port -> isNamed(port, name.get()))) {
            throw RpcError.application(ErrorTag.INVALID_VALUE, "device " + input.leaf("interface-name").orElseThrow() + " not found").asException();
        }
        if (input.has("descriptions")) {
            output.container("interface-information", page -> descriptions(report, name, page));
            return;
        }
        var terse = input.has("terse");
        output.container("interface-information", page -> {
            for (var position = 0; position < ports.size(); position++) {
                var port = ports.get(position);
                var index = position;
                if (name.isEmpty() || isNamed(port, name.get())) {
                    page.entry("physical-interface", row -> physical(port, index, terse, row));
                }
            }
            management.forEach(port -> page.entry("physical-interface", row ->
                    ManagementSection.write(port, report.machine(), terse, row)));
        });
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

    private static void physical(SwitchPortStatus port, int position, boolean terse, TreeBuilder row) {
        row.leaf("name", port.name());
        status(port, row);
        if (!terse) {
            details(port, position, row);
        }
        if (!port.settings().vlans().isEmpty()) {
            row.entry("logical-interface", unit -> logical(port, position, terse, unit));
        }
        port.settings().routed().forEach(unit -> row.entry(
                "logical-interface", entry -> LogicalUnit.write(port.name(), port.up(), unit, entry)));
    }

    private static void status(SwitchPortStatus port, TreeBuilder row) {
        row.leaf("admin-status", SwitchState.upOrDown(port.settings().enabled()))
                .leaf("oper-status", SwitchState.upOrDown(port.up()));
    }

    private static void details(SwitchPortStatus port, int position, TreeBuilder row) {
        row.leaf("local-index", FIRST_INDEX + position)
                .leaf("snmp-index", FIRST_SNMP_INDEX + position)
                .leaf("description", port.settings().description())
                .leaf("link-level-type", "Ethernet")
                .leaf("mtu", port.settings().mtu())
                .leaf("speed", port.megabits() >= 10_000 ? port.megabits() / 1000 + "Gbps" : port.megabits() + "mbps")
                .leaf("current-physical-address", port.mac())
                .leaf("hardware-physical-address", port.mac());
        traffic(port.counters(), row);
    }

    /** The counters of an interface, whichever it is. */
    static void traffic(Counters counters, TreeBuilder row) {
        row.container("traffic-statistics", traffic -> traffic
                        .leaf("input-bytes", counters.receivedBytes())
                        .leaf("input-packets", counters.receivedPackets())
                        .leaf("output-bytes", counters.sentBytes())
                        .leaf("output-packets", counters.sentPackets()))
                .container("input-error-list", errors -> errors
                        .leaf("input-errors", counters.receiveErrors())
                        .leaf("input-drops", counters.receiveDrops()))
                .container("output-error-list", errors -> errors
                        .leaf("output-errors", counters.sendErrors())
                        .leaf("output-drops", counters.sendDrops()));
    }

    private static void logical(SwitchPortStatus port, int position, boolean terse, TreeBuilder unit) {
        unit.leaf("name", VlanPage.logicalName(port.name()));
        status(port, unit);
        if (!terse) {
            unit.leaf("local-index", FIRST_INDEX + UNITS_AFTER + position)
                    .leaf("snmp-index", FIRST_SNMP_INDEX + UNITS_AFTER + position)
                    .leaf("encapsulation", "Ethernet-Bridge");
        }
        unit.entry("address-family", family -> family.leaf("address-family-name", "eth-switch"));
    }
}
