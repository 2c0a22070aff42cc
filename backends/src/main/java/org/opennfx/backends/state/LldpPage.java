package org.opennfx.backends.state;

import java.util.stream.Stream;
import org.opennfx.backends.host.LldpNeighbor;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show lldp}, {@code show lldp neighbors} and {@code show lldp local-information}. */
final class LldpPage {
    /** What the device says where a port is in no bundle. */
    static final String NO_BUNDLE = "-";

    private LldpPage() {}

    static void settings(HostReport report, ContainerNode input, TreeBuilder output) {
        var lldp = report.frontPanel().settings().lldp();
        var ports = report.frontPanel().ports().stream().map(SwitchPortStatus::name).filter(lldp::takesPart).toList();
        output.container("lldp-information", page -> {
            page.leaf("lldp-global-status", ports.isEmpty() ? "Disabled" : "Enabled");
            if (!ports.isEmpty()) {
                page.leaf("lldp-advertisement-interval", lldp.interval()).leaf("lldp-hold-time-interval", lldp.timeToLive());
            }
            ports.forEach(port -> page.entry("lldp-interface-information", entry ->
                    entry.leaf("lldp-interface-name", port).leaf("lldp-parent-interface-name", NO_BUNDLE)));
        });
    }

    static void neighbors(HostReport report, ContainerNode input, TreeBuilder output) {
        write(report.frontPanel().neighbors().stream(), output);
    }

    /** On one port, which nobody may have been heard on. */
    static void neighborsOfPort(HostReport report, ContainerNode input, TreeBuilder output) {
        var port = port(input);
        write(report.frontPanel().neighbors().stream().filter(neighbor -> neighbor.localPort().equals(port)), output);
    }

    /** That of an operation about one. */
    static String port(ContainerNode input) {
        return input.leaf("interface-device").orElseThrow();
    }

    private static void write(Stream<LldpNeighbor> neighbors, TreeBuilder output) {
        output.container("lldp-neighbors-information", page -> neighbors.forEach(neighbor ->
                page.entry("lldp-neighbor-information", entry -> write(neighbor, entry))));
    }

    private static void write(LldpNeighbor neighbor, TreeBuilder entry) {
        entry.leaf("lldp-local-port-id", neighbor.localPort())
                .leaf("lldp-local-parent-interface-name", NO_BUNDLE)
                .leaf("lldp-remote-chassis-id-subtype", neighbor.chassis().kind())
                .leaf("lldp-remote-chassis-id", neighbor.chassis().text())
                .leaf("lldp-remote-port-id-subtype", neighbor.port().kind())
                .leaf("lldp-remote-port-id", neighbor.port().text())
                .leaf("lldp-remote-port-description", neighbor.portDescription())
                .leaf("lldp-remote-system-name", neighbor.systemName());
    }

    /** Ports are told by their names (IEEE 802.1AB 8.5.3). */
    static void local(HostReport report, ContainerNode input, TreeBuilder output) {
        var panel = report.frontPanel();
        output.container("lldp-local-info", page -> {
            page.leaf("lldp-local-system-name", report.machine().hostName());
            panel.ports().stream()
                    .filter(port -> panel.settings().lldp().takesPart(port.name()))
                    .forEach(port -> page.entry("lldp-local-interface-info", entry -> write(port, entry)));
        });
    }

    private static void write(SwitchPortStatus port, TreeBuilder entry) {
        entry.leaf("lldp-local-interface-name", port.name())
                .leaf("lldp-parent-local-interface-name", NO_BUNDLE)
                .leaf("lldp-local-interface-id", port.name())
                .leaf("lldp-local-interface-description", port.name())
                .leaf("lldp-local-interface-status", port.up() ? "Up" : "Down");
    }
}
