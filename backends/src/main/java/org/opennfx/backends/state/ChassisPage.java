package org.opennfx.backends.state;

import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show chassis hardware}. */
final class ChassisPage {
    private ChassisPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var machine = report.machine();
        var product = machine.product();
        output.container("chassis-inventory", page -> page.container("chassis", chassis -> {
            chassis.leaf("name", "Chassis")
                    .leaf("serial-number", machine.serialNumber())
                    .leaf("description", product);
            chassis.entry("chassis-module", module -> module
                    .leaf("name", "Routing Engine 0")
                    .leaf("serial-number", machine.serialNumber())
                    .leaf("description", "RE-" + product));
            chassis.entry("chassis-module", module -> module
                    .leaf("name", "FPC 0")
                    .leaf("serial-number", machine.serialNumber())
                    .leaf("description", product)
                    .entry("chassis-sub-module", part -> part
                            .leaf("name", "PIC 0")
                            .leaf("description", "12x 10/100/1000 Base-T, 2x 10G SFP+")));
        }));
    }
}
