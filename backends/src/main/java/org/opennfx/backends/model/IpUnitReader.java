package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** Reads the logical units of an interface, as far as they concern IP. */
final class IpUnitReader {
    private IpUnitReader() {}

    static List<IpUnit> read(ListEntry port) {
        var units = new ArrayList<IpUnit>();
        for (var unit : port.entries("unit")) {
            units.add(new IpUnit(
                    Integer.parseInt(unit.leaf("name").orElseThrow()),
                    !unit.has("disable"),
                    unit.container("family", "inet").map(inet -> family(inet, inet.has("dhcp"))),
                    unit.container("family", "inet6").map(inet6 -> family(inet6, false))));
        }
        return List.copyOf(units);
    }

    private static IpUnit.Family family(ContainerNode family, boolean dhcp) {
        var addresses = new ArrayList<String>();
        family.entries("address").forEach(address -> address.leaf("name").ifPresent(addresses::add));
        return new IpUnit.Family(dhcp, addresses);
    }
}
