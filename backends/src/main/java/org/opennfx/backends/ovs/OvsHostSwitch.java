package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.opennfx.backends.host.BridgeChange;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.BridgePortStatus;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.HostSwitch;
import org.opennfx.backends.host.MacEntry;
import org.opennfx.backends.linux.DeviceName;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.backends.ovs.PortRows.PortRow;
import org.opennfx.datastore.host.HostException;

/**
 * A host-os switch that is a bridge of Open vSwitch in user space. Ports that somebody else put into the bridge are left
 * alone. What changes together is one transaction of the database, and waits until the switch has carried it out.
 */
public final class OvsHostSwitch implements HostSwitch {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String bridge;
    private final OvsDatabase database;
    private final OvsControl control;
    private final GuestPorts guests;
    private final GuestTaps taps;
    private final Path guestSockets;

    /**
     * @param bridge its name; it is made with the first port
     * @param guestSockets where emulators listen for the switch, if guests share memory with it
     */
    public OvsHostSwitch(
            String bridge, OvsDatabase database, OvsControl control, NetworkDevices devices, GuestPorts guests,
            Path guestSockets) {
        this.bridge = bridge;
        this.database = database;
        this.control = control;
        this.guests = guests;
        this.taps = new GuestTaps(bridge, devices, guests);
        this.guestSockets = guestSockets;
    }

    @Override
    public String bridge() {
        return bridge;
    }

    @Override
    public UUID id() throws HostException {
        return database.id();
    }

    /** A port whose device is gone, as after a start of the machine, is defective, and so is a device that is no port. */
    @Override
    public synchronized List<BridgePort> ports() throws HostException {
        var present = taps.present();
        var ports = new TreeMap<String, BridgePort>();
        present.ports().forEach(name -> ports.put(name, new BridgePort(
                name, BridgePort.Type.VHOST_USER, new BridgeVlans.Defective(), PortRows.USUAL_MTU)));
        rows().ours().forEach((name, row) -> ports.put(name, row.bridgePort()
                .filter(port -> !taps.carries(port) || present.devices().contains(row.name()))
                .orElseGet(row::defective)));
        return List.copyOf(ports.values());
    }

    private PortRows rows() throws HostException {
        return PortRows.read(database, bridge);
    }

    @Override
    public synchronized void transact(List<BridgeChange> changes) throws HostException {
        var before = OvsBridge.made(database, bridge);
        var missing = taps.missing(changes);
        var transaction = transaction(before, changes, missing.keySet());
        if (!transaction.isEmpty()) {
            carryOut(before, changes, missing, transaction);
        }
        taps.removeUnused(changes);
    }

    private void carryOut(PortRows before, List<BridgeChange> changes, Map<String, String> missing, OvsTransaction transaction)
            throws HostException {
        try {
            taps.add(missing);
            database.transactAndWait(transaction, "bridge " + bridge);
            refuseBroken(changes);
        } catch (HostException e) {
            throw undone(before, changes, missing.keySet(), e);
        }
    }

    /** @param newTaps those that are made anew: the switch has to look for them again */
    private OvsTransaction transaction(PortRows before, List<BridgeChange> changes, Set<String> newTaps) throws HostException {
        var transaction = new OvsTransaction();
        var home = before.bridge().orElseThrow(() -> new HostException(
                OvsDatabase.SUBSYSTEM, "bridge " + bridge, "it was removed a moment ago")).path("_uuid");
        for (var change : changes) {
            switch (change) {
                case BridgeChange.Put(var port) -> put(port, before, home, newTaps, transaction);
                case BridgeChange.Remove(var name) -> {
                    var row = before.ours().get(name);
                    if (row != null && !name.equals(bridge)) {
                        transaction.mutate("Bridge", home, "ports", "delete", OvsColumns.uuid(row.uuid()));
                    }
                }
            }
        }
        return transaction;
    }

    private void put(BridgePort port, PortRows before, JsonNode home, Set<String> newTaps, OvsTransaction transaction)
            throws HostException {
        if (port.name().isEmpty()) {
            throw new HostException(OvsDatabase.SUBSYSTEM, "bridge " + bridge, "a port needs a name");
        }
        var rowName = DeviceName.of(port.name());
        var present = before.all().get(rowName);
        var settings = JSON.objectNode();
        VlanColumns.write(port.vlans(), settings);
        settings.set("external_ids", OvsColumns.map(Map.of(
                PortRows.MARK, port.type().name(), PortRows.NAME, port.name())));
        var network = PortCarrier.of(port.type(), guests).row(port, guestSockets);
        if (present == null) {
            network.put("name", rowName);
            settings.put("name", rowName).set("interfaces", transaction.insert("Interface", network));
            transaction.mutate("Bridge", home, "ports", "insert", transaction.insert("Port", settings));
        } else if (!before.ours().containsKey(port.name()) && !port.name().equals(bridge)) {
            throw new HostException(OvsDatabase.SUBSYSTEM, "port " + rowName,
                    "there is a port of this name already, which is not of this device: remove it, or rename it");
        } else if (!present.bridgePort().equals(Optional.of(port)) || newTaps.contains(rowName)) {
            transaction.update("Port", present.uuid(), settings);
            transaction.update("Interface", present.networkUuid(), network);
        }
    }

    private void refuseBroken(List<BridgeChange> changes) throws HostException {
        var now = rows();
        for (var change : changes) {
            if (change instanceof BridgeChange.Put(var port) && PortCarrier.of(port.type(), guests) != PortCarrier.PATCH) {
                var error = Optional.ofNullable(now.ours().get(port.name())).flatMap(PortRow::error);
                if (error.isPresent()) {
                    throw new HostException(OvsDatabase.SUBSYSTEM, "port " + port.name(), error.get());
                }
            }
        }
    }

    /** Puts back what was there, without waiting for the switch, and gives the failure back. */
    private HostException undone(PortRows before, List<BridgeChange> changes, Set<String> newTaps, HostException failure) {
        try {
            var back = changes.reversed().stream().map(change -> inverse(before, change)).toList();
            var transaction = transaction(rows(), back, Set.of());
            if (!transaction.isEmpty()) {
                database.transact(transaction);
            }
            taps.remove(newTaps);
        } catch (HostException e) {
            failure.addSuppressed(e);
        }
        return failure;
    }

    private static BridgeChange inverse(PortRows before, BridgeChange change) {
        var name = switch (change) {
            case BridgeChange.Put(var port) -> port.name();
            case BridgeChange.Remove(var port) -> port;
        };
        return Optional.ofNullable(before.ours().get(name))
                .flatMap(PortRow::bridgePort)
                .<BridgeChange>map(BridgeChange.Put::new)
                .orElseGet(() -> new BridgeChange.Remove(name));
    }

    @Override
    public List<BridgePortStatus> status() throws HostException {
        var counters = DatapathCounters.read(control.ask("dpctl/show", "-s"));
        return rows().ours().values().stream()
                .flatMap(row -> row.bridgePort().stream().map(port -> new BridgePortStatus(
                        port, row.type(), row.error(), counters.getOrDefault(row.name(), Counters.ZERO))))
                .toList();
    }

    @Override
    public List<MacEntry> macTable() throws HostException {
        return OvsBridge.macTable(database, control, bridge, PortRow::deviceName);
    }
}
