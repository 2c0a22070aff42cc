package org.opennfx.backends.model;

import java.util.List;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** Reads the management interfaces from among the interfaces of the device. */
final class ManagementReader {
    private ManagementReader() {}

    static List<ManagementInterface> read(ContainerNode interfaces) {
        return ManagementInterface.NAMES.stream()
                .flatMap(name -> interfaces.entry("interface", name).stream())
                .map(ManagementReader::management)
                .toList();
    }

    private static ManagementInterface management(ListEntry entry) {
        return new ManagementInterface(
                entry.leaf("name").orElseThrow(), entry.leaf("description"), !entry.has("disable"), IpUnitReader.read(entry));
    }
}
