package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system visibility storage}. */
final class StorageVisibility {
    static final String DISK = "sda";

    private StorageVisibility() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("visibility-storage-information", page -> {
            Rows.of(page, "visibility-storage-per-disk-usage", List.of(DISK), (disk, row) -> {
                row.leaf("disk-name", disk).leaf("disk-mount", ImageStore.CLIENT_PATH);
                usage(report, row);
            });
            Rows.of(page, "visibility-storage-vnf-disk-mapping", disks(report), (disk, row) -> row
                    .leaf("vnf", disk.vnf())
                    .leaf("disk-name", disk.disk().device())
                    .leaf("file-name", disk.disk().file()));
        });
    }

    /** The leaves about the use of the disk, which other answers have too. */
    static void usage(HostReport report, TreeBuilder row) {
        var total = report.machine().model().storageKib();
        var used = report.usedStorageKib();
        row.leaf("disk-total", total)
                .leaf("disk-used", used)
                .leaf("disk-free", total - used)
                .leaf("disk-perc-used", Numbers.percent(used, total));
    }

    private record Disk(String vnf, VnfDisk disk) {}

    private static List<Disk> disks(HostReport report) {
        return report.vnfs().stream()
                .flatMap(vnf -> vnf.hardware().disks().stream().map(disk -> new Disk(vnf.name(), disk)))
                .toList();
    }
}
