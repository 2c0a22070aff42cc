package org.opennfx.backends.state;

import java.util.List;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show version}. */
final class SoftwarePage {
    private static final List<String> PACKAGES =
            List.of("flex", "platform", "base", "data-plane");

    private SoftwarePage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        var machine = report.machine();
        var release = machine.release();
        output.container("software-information", page -> {
            page.leaf("host-name", machine.hostName())
                    .leaf("product-model", machine.model().productModel())
                    .leaf("product-name", machine.model().productModel())
                    .leaf("os-name", "junos")
                    .leaf("junos-version", release.junos())
                    .leaf("kernel-version", release.kernel());
            software(page, "JUNOS Host Software",
                    "JUNOS Host Software [" + release.kernel() + ":" + release.hostSoftware() + "]");
            PACKAGES.forEach(name -> software(page, "JUNOS Host nfx-2 control-plane " + name,
                    "JUNOS Host nfx-2 control-plane " + name + " package [" + release.junos() + "]"));
            software(page, "JUNOS Host qfx-jdm", "JUNOS Host qfx-jdm package [" + release.junos() + "]");
        });
    }

    private static void software(TreeBuilder page, String name, String comment) {
        page.entry("package-information", row -> row.leaf("name", name).leaf("comment", comment));
    }
}
