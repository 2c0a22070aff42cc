package org.opennfx.backends.state;

import org.opennfx.backends.host.SystemGuest;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system visibility jcp}. */
final class JcpVisibility {
    private static final String PORT = SystemGuest.CONTROL_PLANE + "_em1";

    private JcpVisibility() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("visibility-jcp-information", page -> {
            report.systemGuest(SystemGuest.CONTROL_PLANE).ifPresent(guest -> guest(guest, page));
            var ports = report.bridge().ports().stream().filter(status -> status.port().name().equals(PORT)).toList();
            Rows.of(page, "visibility-jcp-interfaces", ports, (status, row) -> row
                    .leaf("iface-name", status.port().name())
                    .leaf("iface-type", "bridge")
                    .leaf("iface-src", report.bridge().name())
                    .leaf("iface-model", Cards.MODEL));
            Rows.of(page, "visibility-jcp-port-stats", ports, (status, row) -> {
                row.leaf("port", status.port().name());
                Cards.portStatistics(row, status.counters());
            });
        });
    }

    private static void guest(SystemGuest guest, TreeBuilder page) {
        page.container("visibility-jcp-memory-usage-information", memory ->
                memory.leaf("max-memory", guest.memoryKib()).leaf("used-memory", guest.memoryKib()));
        page.entry("visibility-jcp-internal-ip-addresses-information", row ->
                row.leaf("iface", guest.card()).leaf("addr", guest.address()));
    }
}
