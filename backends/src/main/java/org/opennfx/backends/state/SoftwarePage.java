package org.opennfx.backends.state;

import java.util.List;
import java.util.regex.Pattern;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show version}. */
final class SoftwarePage {
    private static final List<String> PACKAGES =
            List.of("flex", "platform", "base", "data-plane");
    private static final List<String> COMPONENTS = List.of("MGD", "SDXD", "jdm-actions-dd", "jdmd-actions-dd");
    private static final String BUILDER = "dc-builder";

    /** As in {@code 15.1X53-D45.3}. */
    private static final Pattern RELEASE =
            Pattern.compile("(?<major>[0-9]+)[.](?<minor>[0-9]+)(?<category>[A-Z])(?<build>[0-9]+).*");

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
            if (input.has("detail") || input.leaf("level").filter("detail"::equals).isPresent()) {
                COMPONENTS.forEach(name -> page.entry("version-information", row -> component(name, release.junos(), row)));
            }
        });
    }

    private static void component(String name, String junos, TreeBuilder row) {
        row.leaf("component", name).leaf("release", junos + ".secure [" + BUILDER + "]").leaf("builder", BUILDER);
        var release = RELEASE.matcher(junos);
        if (release.matches()) {
            row.leaf("major", release.group("major"))
                    .leaf("minor", release.group("minor"))
                    .leaf("release-category", release.group("category"))
                    .leaf("build-number", release.group("build"));
        }
    }

    private static void software(TreeBuilder page, String name, String comment) {
        page.entry("package-information", row -> row.leaf("name", name).leaf("comment", comment));
    }
}
