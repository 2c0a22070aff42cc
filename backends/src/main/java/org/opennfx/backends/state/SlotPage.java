package org.opennfx.backends.state;

import org.opennfx.backends.host.SystemGuest;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show chassis fpc}: the one slot, which has all ports of the switch. */
final class SlotPage {
    private SlotPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("fpc-information", page -> page.entry("fpc", slot -> slot
                .leaf("slot", 0)
                .leaf("state", "Online")
                .leaf("memory-dram-size", report.systemGuest(SystemGuest.CONTROL_PLANE)
                        .map(guest -> guest.memoryKib() / 1024))));
    }
}
