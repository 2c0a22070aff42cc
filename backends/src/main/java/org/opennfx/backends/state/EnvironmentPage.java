package org.opennfx.backends.state;

import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show chassis environment}: the sensors that there are. */
final class EnvironmentPage {
    private EnvironmentPage() {}

    static void write(HostReport report, ContainerNode input, TreeBuilder output) {
        output.container("environment-information", page -> report.machine().temperatures().forEach(sensor ->
                page.entry("environment-item", row -> row
                        .leaf("name", sensor.sensor())
                        .leaf("class", "Temp")
                        .leaf("status", "OK")
                        .leaf("temperature", sensor.celsius() + " degrees C"))));
    }
}
