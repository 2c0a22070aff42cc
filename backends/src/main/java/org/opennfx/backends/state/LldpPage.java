package org.opennfx.backends.state;

import org.opennfx.backends.host.LldpNeighbor;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show lldp neighbors}. */
final class LldpPage {
    private LldpPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("lldp-neighbors-information", page -> report.frontPanel().neighbors().forEach(neighbor ->
                page.entry("lldp-neighbor-information", entry -> write(neighbor, entry))));
    }

    private static void write(LldpNeighbor neighbor, TreeBuilder entry) {
        entry.leaf("lldp-local-port-id", neighbor.localPort())
                .leaf("lldp-remote-chassis-id-subtype", neighbor.chassis().kind())
                .leaf("lldp-remote-chassis-id", neighbor.chassis().text())
                .leaf("lldp-remote-port-id-subtype", neighbor.port().kind())
                .leaf("lldp-remote-port-id", neighbor.port().text())
                .leaf("lldp-remote-port-description", neighbor.portDescription())
                .leaf("lldp-remote-system-name", neighbor.systemName());
    }
}
