package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

/** Reads the IP addresses of all interfaces of the device. */
final class InterfaceAddressReader {
    private static final List<String> FAMILIES = List.of("inet", "inet6");

    private InterfaceAddressReader() {}

    static List<InterfaceAddress> read(ContainerNode interfaces) {
        var addresses = new ArrayList<InterfaceAddress>();
        for (var port : interfaces.entries("interface")) {
            var name = port.leaf("name").orElseThrow();
            for (var unit : port.entries("unit")) {
                read(name, unit, NfxPath.switchPort(name), addresses);
            }
        }
        return List.copyOf(addresses);
    }

    private static void read(String port, ListEntry unit, InstancePath path, List<InterfaceAddress> addresses) {
        var number = unit.leaf("name").orElseThrow();
        for (var family : FAMILIES) {
            unit.container("family", family).ifPresent(settings -> settings.entries("address").forEach(address -> {
                var text = address.leaf("name").orElseThrow();
                var leaf = NfxPath.below(NfxPath.entry(NfxPath.below(
                        NfxPath.entry(path, "unit", number), "family", family), "address", text), "name");
                addresses.add(new InterfaceAddress(port, Integer.parseInt(number), text, leaf));
            }));
        }
    }
}
