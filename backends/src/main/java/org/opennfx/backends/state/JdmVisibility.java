package org.opennfx.backends.state;

import org.opennfx.backends.host.SystemGuest;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system visibility jdm}. */
final class JdmVisibility {
    private JdmVisibility() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("visibility-jdm-information", page -> {
            page.container("visibility-jdm-enhanced-vnf-orch-information", mode -> mode.leaf("enabled", "Yes"));
            page.container("visibility-jdm-disk-usage-information", disk -> StorageVisibility.usage(report, disk));
            page.container("visibility-jdm-uptime-information", uptime ->
                    uptime.leaf("uptime", Numbers.uptime(report.uptime())));
            report.systemGuest(SystemGuest.DEVICE_MANAGER).ifPresent(guest -> {
                page.container("visibility-jdm-memory-usage-information", memory -> memory
                        .leaf("max-memory", guest.memoryKib())
                        .leaf("used-memory", guest.memoryKib())
                        .leaf("memory-perc-used", Numbers.percent(guest.memoryKib(), guest.memoryKib())));
                page.container("visibility-jdm-internal-ip-addresses-information", addresses ->
                        addresses.entry("iface", row -> row.leaf("name", guest.card()).leaf("addr", guest.address())));
            });
        });
    }
}
