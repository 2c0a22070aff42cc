package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system visibility vnf [NAME]}. */
final class VnfVisibility {
    private VnfVisibility() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var vnfs = input.leaf("vnf-name")
                .map(name -> List.of(report.vnf(name).orElseThrow(VnfLookup::unknown)))
                .orElse(report.vnfs());
        writeAll(vnfs, output);
    }

    static void writeAll(List<VirtualMachine> vnfs, TreeBuilder output) {
        output.container("visibility-vnf-information", page -> {
            machines(vnfs, page);
            AddressRows.macs(vnfs, page, "visibility-vnf-mac-per-vnf");
            AddressRows.addresses(vnfs, page, "visibility-vnf-ip-per-vnf");
            AddressRows.virtualFunctions(vnfs, page, "visibility-vnf-vfs-per-vnf");
            cards(vnfs, page);
            disks(vnfs, page);
        });
    }

    private static void machines(List<VirtualMachine> vnfs, TreeBuilder page) {
        Rows.of(page, "visibility-vnf-list-vnf", vnfs, (vnf, row) -> row
                .leaf("vnf-id", vnf.id())
                .leaf("vnf-name", vnf.name())
                .leaf("vnf-state", vnf.state()));
        Rows.of(page, "visibility-vnf-mem-usage", vnfs, (vnf, row) -> row
                .leaf("vnf-name", vnf.name())
                .leaf("vnf-max-mem", vnf.maximumMemoryKib())
                .leaf("vnf-used-mem", vnf.usedMemoryKib())
                .leaf("vnf-used-huge1g-count", vnf.usedHugepages(PageSize.MIB_1024))
                .leaf("vnf-used-huge2m-count", vnf.usedHugepages(PageSize.MIB_2)));
        var powered = vnfs.stream().filter(vnf -> vnf.running().isPresent()).toList();
        Rows.of(page, "visibility-vnf-vcpu-stats", powered, (vnf, row) -> vnf.running().ifPresent(running -> row
                .leaf("vnf-name", vnf.name())
                .leaf("vnf-cpu-time", running.cpuTime().total().toNanos())
                .leaf("vnf-system-time", running.cpuTime().system().toNanos())
                .leaf("vnf-user-time", running.cpuTime().user().toNanos())));
    }

    private static void cards(List<VirtualMachine> vnfs, TreeBuilder page) {
        Rows.of(page, "visibility-vnf-bridge-mapping", AddressRows.attached(vnfs), (card, row) -> {
            AddressRows.card(card, row);
            if (card.status().nic().attachment() instanceof Attachment.InternalNetwork(_, var address)) {
                row.leaf("iface-ipv4-address", address);
            }
        });
        Rows.of(page, "visibility-vnf-port-stats", AddressRows.cards(vnfs).toList(), (card, row) -> {
            row.leaf("vnf", card.vnf().name())
                    .leaf("port", card.status().hostInterface().orElse(card.status().nic().name()));
            Cards.portStatistics(row, card.status().counters());
        });
    }

    private record Disk(VirtualMachine vnf, VnfDisk disk) {}

    private static void disks(List<VirtualMachine> vnfs, TreeBuilder page) {
        var disks = vnfs.stream()
                .flatMap(vnf -> vnf.hardware().disks().stream().map(disk -> new Disk(vnf, disk))).toList();
        Rows.of(page, "visibility-vnf-disk-mapping", disks, (disk, row) -> row
                .leaf("vnf", disk.vnf().name())
                .leaf("disk-name", disk.disk().device())
                .leaf("file-name", disk.disk().file()));
        var media = disks.stream().filter(disk -> disk.disk().medium() != VnfDisk.Medium.DISK).toList();
        Rows.of(page, "visibility-vnf-media", media, (disk, row) -> row
                .leaf("vnf", disk.vnf().name())
                .leaf("media", disk.disk().medium() == VnfDisk.Medium.USB ? "usb" : "cdrom")
                .leaf("disk-name", disk.disk().device())
                .leaf("file-name", disk.disk().file()));
    }
}
