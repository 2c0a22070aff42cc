package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
        var units = new ArrayList<ManagementInterface.Unit>();
        for (var unit : entry.entries("unit")) {
            units.add(new ManagementInterface.Unit(
                    Integer.parseInt(unit.leaf("name").orElseThrow()),
                    !unit.has("disable"),
                    unit.container("family", "inet").map(inet -> family(inet, inet.has("dhcp"))),
                    unit.container("family", "inet6").map(inet6 -> family(inet6, false))));
        }
        return new ManagementInterface(
                entry.leaf("name").orElseThrow(), entry.leaf("description"), !entry.has("disable"), units);
    }

    private static ManagementInterface.Family family(ContainerNode family, boolean dhcp) {
        var addresses = new ArrayList<Optional<String>>();
        family.entries("address").forEach(address -> addresses.add(address.leaf("name")));
        return new ManagementInterface.Family(dhcp, addresses.stream().flatMap(Optional::stream).toList());
    }
}
