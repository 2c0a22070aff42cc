package org.opennfx.backends.state;

import org.opennfx.backends.image.ImageStore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system storage}: the file system of the images, the only one that the device has room in for others. */
final class StoragePage {
    private StoragePage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var total = report.machine().model().storageKib();
        var used = report.usedStorageKib();
        output.container("system-storage-information", page -> page.entry("filesystem", row -> row
                .leaf("filesystem-name", StorageVisibility.DISK)
                .leaf("total-blocks", total)
                .leaf("used-blocks", used)
                .leaf("available-blocks", total - used)
                .leaf("used-percent", Numbers.percent(used, total))
                .leaf("mounted-on", ImageStore.CLIENT_PATH)));
    }
}
