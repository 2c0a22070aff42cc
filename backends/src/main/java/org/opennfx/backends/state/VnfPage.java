package org.opennfx.backends.state;

import org.opennfx.backends.host.SystemGuest;
import org.opennfx.backends.model.PageSize;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show virtual-network-functions [NAME] [detail]} (thesis figures 22 and 24). */
final class VnfPage {
    private VnfPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var detail = input.has("detail") || input.leaf("verbosity_level").filter("detail"::equals).isPresent();
        output.container("vnf-information", information -> input.leaf("vnf-name").ifPresentOrElse(
                name -> one(report, name, detail, information),
                () -> all(report, detail, information)));
    }

    private static void one(HostReport report, String name, boolean detail, TreeBuilder information) {
        var system = report.systemGuest(name);
        if (system.isPresent()) {
            information.entry("vnf-instance", row -> systemDetails(system.get(), row));
            return;
        }
        var vnf = report.vnf(name).orElseThrow(VnfLookup::unknown);
        information.entry("vnf-instance", row -> details(vnf, detail, row));
    }

    private static void all(HostReport report, boolean detail, TreeBuilder information) {
        var system = report.machine().systemGuests();
        information.entry("vnf-instance", row -> systemRow(system.getFirst(), row));
        report.vnfs().forEach(vnf -> information.entry("vnf-instance", row -> {
            if (detail) {
                details(vnf, true, row);
            } else {
                row(vnf, row);
            }
        }));
        system.stream().skip(1).forEach(guest -> information.entry("vnf-instance", row -> systemRow(guest, row)));
    }

    private static void row(VirtualMachine vnf, TreeBuilder row) {
        row.leaf("id", vnf.id())
                .leaf("name", vnf.name())
                .leaf("state", vnf.state())
                .leaf("liveliness", vnf.liveliness());
    }

    private static void systemRow(SystemGuest guest, TreeBuilder row) {
        row.leaf("id", guest.id())
                .leaf("name", guest.name())
                .leaf("state", "running")
                .leaf("liveliness", "alive");
    }

    private static void systemDetails(SystemGuest guest, TreeBuilder row) {
        systemRow(guest, row);
        row.leaf("ip_addr", guest.address())
                .leaf("vcpus", guest.vcpus())
                .leaf("max_mem", guest.memoryKib())
                .leaf("used_mem", guest.memoryKib());
    }

    private static void details(VirtualMachine vnf, boolean detail, TreeBuilder row) {
        row(vnf, row);
        row.leaf("ip_addr", vnf.address())
                .leaf("vcpus", vnf.hardware().cpus().count())
                .leaf("max_mem", vnf.maximumMemoryKib())
                .leaf("used_mem", vnf.usedMemoryKib())
                .leaf("used_huge1g_count", vnf.usedHugepages(PageSize.MIB_1024))
                .leaf("used_huge2m_count", vnf.usedHugepages(PageSize.MIB_2))
                .leaf("vnf_err_str", vnf.failure());
        if (detail) {
            row.leaf("uuid", vnf.hardware().uuid());
            row.container("vnf-blk-dev-list", devices -> vnf.hardware().disks()
                    .forEach(disk -> devices.entry("vnf-blk-dev", device ->
                            device.leaf("target", disk.device()).leaf("source", disk.file()))));
        }
    }
}
