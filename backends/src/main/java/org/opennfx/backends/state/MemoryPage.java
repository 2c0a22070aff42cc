package org.opennfx.backends.state;

import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system memory}. */
final class MemoryPage {
    private MemoryPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var total = report.machine().model().memoryKib();
        var used = report.machine().usedMemoryKib();
        var free = report.machine().freeMemoryKib();
        output.container("system-memory-information", page -> page.container(
                "system-memory-summary-information", memory -> memory
                        .leaf("system-memory-total", total)
                        .leaf("system-memory-used", used)
                        .leaf("system-memory-used-percent", Numbers.percent(used, total))
                        .leaf("system-memory-free", free)
                        .leaf("system-memory-free-percent", Numbers.percent(free, total))));
    }
}
