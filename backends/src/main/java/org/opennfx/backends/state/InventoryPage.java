package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system inventory}. */
final class InventoryPage {
    private InventoryPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("system-inventory-information", page -> {
            page.container("system-vcpus-information", cpus -> cpus(report, cpus));
            page.container("system-memory-information", memory -> memory(report, memory));
            page.container("vnf-storage-information", storage -> {
                var total = report.machine().model().storageKib();
                storage.leaf("vnf-disk-space-total", total)
                        .leaf("vnf-disk-space-free", total - report.usedStorageKib());
            });
        });
    }

    private static void cpus(HostReport report, TreeBuilder cpus) {
        var model = report.machine().model();
        var forVnfs = model.threads() - model.systemThreads();
        cpus.leaf("vcpus-total", model.threads())
                .leaf("vcpus-reserved", model.systemThreads())
                .leaf("vcpus-vnf-max", forVnfs)
                .leaf("vcpus-vnf-used", report.usedCpus())
                .leaf("vcpus-vnf-available", Math.max(0, forVnfs - report.usedCpus()));
    }

    private static void memory(HostReport report, TreeBuilder memory) {
        memory.leaf("system-memory-total", report.machine().model().memoryKib())
                .leaf("system-memory-free", report.machine().freeMemoryKib())
                .container("host-jdm-memory-information", table -> report.machine().systemGuests()
                        .forEach(guest -> table.entry("host-jdm-memory-group", row -> row
                                .leaf("name", guest.name())
                                .leaf("mem-total", guest.memoryKib())
                                .leaf("mem-used", guest.memoryKib())
                                .leaf("mem-free", 0))))
                .container("vnf-memory-information", table -> report.vnfs()
                        .forEach(vnf -> table.entry("vnf-memory-group", row -> row
                                .values("vnf-name", List.of(vnf.name()))
                                .leaf("mem-actual", vnf.maximumMemoryKib())
                                .leaf("mem-resident", vnf.usedMemoryKib()))));
    }
}
