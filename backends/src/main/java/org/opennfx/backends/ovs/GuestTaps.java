package org.opennfx.backends.ovs;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.opennfx.backends.host.BridgeChange;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.linux.DeviceName;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.datastore.host.HostException;

/**
 * The tap devices that guests are plugged into a switch by. The kernel and the switch know nothing of each other's changes: a
 * tap carries the name of its port, so that it is found again when the server was killed between the one and the other.
 */
record GuestTaps(String bridge, NetworkDevices devices, GuestPorts guests) {
    boolean carries(BridgePort port) {
        return PortCarrier.of(port.type(), guests) == PortCarrier.TAP;
    }

    /** The devices that ports need and that are not there, with the names of their ports. */
    Map<String, String> missing(List<BridgeChange> changes) throws HostException {
        var missing = new HashMap<String, String>();
        for (var change : changes) {
            if (change instanceof BridgeChange.Put(var port) && carries(port)) {
                missing.put(DeviceName.of(port.name()), port.name());
            }
        }
        if (!missing.isEmpty()) {
            missing.keySet().removeAll(devices.names());
        }
        return missing;
    }

    /** @param taps the names of the ports, by those of the devices */
    void add(Map<String, String> taps) throws HostException {
        devices.addTaps(taps.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, tap -> note() + tap.getValue())));
    }

    private String note() {
        return "%s %s ".formatted(PortRows.MARK, bridge);
    }

    /** Removes those of ports that are taken out. */
    void removeUnused(List<BridgeChange> changes) throws HostException {
        if (guests == GuestPorts.TAP) {
            remove(changes.stream()
                    .filter(BridgeChange.Remove.class::isInstance)
                    .map(BridgeChange.Remove.class::cast)
                    .map(gone -> DeviceName.of(gone.port()))
                    .toList());
        }
    }

    /** Removes devices, as far as they are there. */
    void remove(Collection<String> taps) throws HostException {
        if (!taps.isEmpty()) {
            var present = devices.names();
            devices.remove(taps.stream().filter(present::contains).toList());
        }
    }

    /** The names of all devices, of this switch or not, and the names of the ports that those of this switch are for. */
    Present present() throws HostException {
        var aliases = devices.aliases();
        var ports = aliases.values().stream()
                .filter(alias -> alias.startsWith(note()))
                .map(alias -> alias.substring(note().length()))
                .collect(Collectors.toUnmodifiableSet());
        return new Present(aliases.keySet(), ports);
    }

    record Present(Set<String> devices, Set<String> ports) {}
}
