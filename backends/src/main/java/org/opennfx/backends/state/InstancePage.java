package org.opennfx.backends.state;

import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show route instance}: the device has one, with its management interfaces. */
final class InstancePage {
    static final String MASTER = "master";

    private InstancePage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("instance-information", page -> page.entry("instance-core", instance -> {
            instance.leaf("instance-name", MASTER).leaf("instance-type", "forwarding").leaf("instance-state", "Active");
            report.machine().management().forEach(port -> port.units().forEach(unit -> instance.entry(
                    "instance-interface", row -> row.leaf("interface-name", LogicalUnit.name(port.name(), unit)))));
        }));
    }
}
