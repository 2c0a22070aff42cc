package org.opennfx.backends.state;

import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show virtual-network-functions storage}. */
final class StagingDirectoryPage {
    private StagingDirectoryPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("vnf-staging-dir-info", info -> {
            info.entry("vnf-img-info-brief", brief -> {
                for (var number = 1; number <= report.images().size(); number++) {
                    var position = number;
                    brief.entry("vnf-image-info", row -> image(report, position, row));
                }
            });
            info.entry("staging-dir-info", row -> fileSystem(report, row));
        });
    }

    private static void image(HostReport report, int position, TreeBuilder row) {
        var image = report.images().get(position - 1);
        row.leaf("no", position)
                .leaf("file-format", image.format())
                .leaf("file-in-use", report.imageUse().isUsed(image.content()) ? "yes" : "no")
                .leaf("size-on-disk", image.size())
                .leaf("file-name", image.name());
    }

    private static void fileSystem(HostReport report, TreeBuilder row) {
        var total = report.machine().model().storageKib();
        var used = report.usedStorageKib();
        row.leaf("filesystem", ImageStore.CLIENT_PATH)
                .leaf("size", total)
                .leaf("avail", total - used)
                .leaf("used", used)
                .leaf("used_percent", Numbers.percent(used, total));
    }
}
