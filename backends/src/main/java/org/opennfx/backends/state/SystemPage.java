package org.opennfx.backends.state;

import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system information}. */
final class SystemPage {
    private SystemPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var machine = report.machine();
        output.container("system-information", page -> page
                .leaf("hardware-model", machine.model().productModel())
                .leaf("os-name", "junos")
                .leaf("os-version", machine.release().junos())
                .leaf("serial-number", machine.serialNumber())
                .leaf("host-name", machine.hostName()));
    }
}
