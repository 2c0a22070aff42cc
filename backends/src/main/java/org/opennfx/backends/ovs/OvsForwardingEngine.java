package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.Counters;
import org.opennfx.backends.host.LldpNeighbor;
import org.opennfx.backends.host.MacEntry;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.host.SwitchPortSettings;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.ovs.PortRows.PortRow;
import org.opennfx.datastore.host.HostException;

/**
 * The switch of the front panel as a bridge of Open vSwitch, with a bridge for the embedded switch of each physical function
 * of the network card. All ports are always there; a port that is not configured is in no VLAN.
 */
public final class OvsForwardingEngine implements PacketForwardingEngine {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int ETHERNET_HEADER = 14;
    private static final MacAddress UNKNOWN = new MacAddress(0);

    /** A port that somebody else has set: not what any configuration asks for. */
    private static final SwitchPortSettings CHANGED = new SwitchPortSettings(
            true, Optional.of("changed on the host"), 0, Optional.empty(), PortMode.ACCESS, Optional.empty(), VlanIds.none(), List.of());

    private final String bridge;
    private final String hostBridge;
    private final OvsDatabase database;
    private final OvsControl control;
    private final NetworkDevices devices;
    private final FrontPanel panel;
    private SwitchSettings last = SwitchSettings.NONE;

    /**
     * Makes what is missing of bridges, devices and cables; what is there stays as it is.
     *
     * @param bridge the name of the bridge that is the switch
     * @param hostBridge that of the host-os switch, which the network card is plugged into as well
     */
    public static OvsForwardingEngine open(
            String bridge,
            String hostBridge,
            OvsDatabase database,
            OvsControl control,
            NetworkDevices devices,
            FrontPanel panel)
            throws HostException {
        var engine = new OvsForwardingEngine(bridge, hostBridge, database, control, devices, panel);
        engine.prepare();
        return engine;
    }

    private OvsForwardingEngine(
            String bridge,
            String hostBridge,
            OvsDatabase database,
            OvsControl control,
            NetworkDevices devices,
            FrontPanel panel) {
        this.bridge = bridge;
        this.hostBridge = hostBridge;
        this.database = database;
        this.control = control;
        this.devices = devices;
        this.panel = panel;
    }

    private void prepare() throws HostException {
        var present = devices.names();
        var cables = new TreeMap<String, String>();
        panel.made().stream()
                .filter(port -> !present.contains(panel.device(port)))
                .forEach(port -> cables.put(panel.device(port), FrontPanel.outerEnd(port)));
        devices.addCables(cables);
        var bridges = new TreeMap<String, PortRows>();
        bridges.put(bridge, OvsBridge.made(database, bridge));
        for (var function : MachineModel.PHYSICAL_FUNCTIONS) {
            bridges.put(function, OvsBridge.made(database, function));
        }
        var transaction = new OvsTransaction();
        plugFront(bridges.get(bridge), transaction);
        for (var cable : FrontPanel.cables(bridge, hostBridge)) {
            plugEnd(bridges.get(cable.bridge()), cable.port(), cable.farPort(), nearSettings(cable), transaction);
            // the host-os switch plugs in its own end
            if (!cable.farBridge().equals(hostBridge)) {
                plugEnd(bridges.get(cable.farBridge()), cable.farPort(), cable.port(), JSON.objectNode(), transaction);
            }
        }
        commit(transaction);
    }

    private void plugFront(PortRows rows, OvsTransaction transaction) throws HostException {
        for (var port : MachineModel.switchPorts()) {
            var device = panel.device(port);
            if (!FrontPanel.isInner(port) && !rows.all().containsKey(device)) {
                var network = JSON.objectNode().put("name", device);
                plug(rows, device, network, columns(SwitchPortSettings.UNUSED), transaction);
            }
        }
    }

    private ObjectNode nearSettings(FrontPanel.Cable cable) {
        var settings = JSON.objectNode();
        VlanColumns.write(
                cable.bridge().equals(bridge) ? new BridgeVlans.Isolated() : new BridgeVlans.Every(), settings);
        return settings;
    }

    private static void plugEnd(
            PortRows rows, String name, String peer, ObjectNode settings, OvsTransaction transaction)
            throws HostException {
        if (!rows.all().containsKey(name)) {
            var network = JSON.objectNode().put("name", name).put("type", "patch");
            network.set("options", OvsColumns.map(Map.of("peer", peer)));
            plug(rows, name, network, settings, transaction);
        }
    }

    private static void plug(
            PortRows rows, String name, ObjectNode network, ObjectNode settings, OvsTransaction transaction)
            throws HostException {
        settings.put("name", name).set("interfaces", transaction.insert("Interface", network));
        var home = rows.bridge().orElseThrow(() -> new HostException(
                OvsDatabase.SUBSYSTEM, "port " + name, "its bridge was removed a moment ago"));
        transaction.mutate("Bridge", home.path("_uuid"), "ports", "insert", transaction.insert("Port", settings));
    }

    private static ObjectNode columns(SwitchPortSettings port) {
        var columns = JSON.objectNode();
        VlanColumns.write(vlans(port), columns);
        return columns;
    }

    /** A port that is disabled is in no VLAN, for the cable to the network card cannot be down. */
    private static BridgeVlans vlans(SwitchPortSettings port) {
        if (!port.enabled()) {
            return new BridgeVlans.Isolated();
        }
        return port.mode() == PortMode.ACCESS
                ? port.untagged().<BridgeVlans>map(BridgeVlans.Tag::new).orElseGet(BridgeVlans.Isolated::new)
                : new BridgeVlans.Trunks(port.tagged(), port.untagged());
    }

    @Override
    public SwitchSettings settings() throws HostException {
        return settings(PortRows.read(database, bridge));
    }

    private synchronized SwitchSettings settings(PortRows rows) throws HostException {
        var up = devices.up();
        var ports = new TreeMap<String, SwitchPortSettings>();
        for (var name : MachineModel.switchPorts()) {
            var known = last.port(name);
            var row = rows.all().get(panel.device(name));
            ports.put(name, row != null && isAs(known, name, row, up.contains(panel.device(name))) ? known : CHANGED);
        }
        ports.values().removeIf(SwitchPortSettings.UNUSED::equals);
        return new SwitchSettings(last.vlans(), ports);
    }

    private static boolean isAs(SwitchPortSettings port, String name, PortRow row, boolean up) {
        return VlanColumns.read(row.port()).equals(Optional.of(vlans(port)))
                && (FrontPanel.isInner(name) || (up == port.enabled() && row.requestedMtu().equals(mtu(port))));
    }

    private static Optional<Integer> mtu(SwitchPortSettings port) {
        return port.mtu() == SwitchPortSettings.DEFAULT_MTU
                ? Optional.empty()
                : Optional.of(port.mtu() - ETHERNET_HEADER);
    }

    @Override
    public synchronized void configure(SwitchSettings next) throws HostException {
        var before = PortRows.read(database, bridge);
        var upBefore = devices.up();
        var forward = new OvsTransaction();
        var back = new OvsTransaction();
        var switched = new TreeMap<String, Boolean>();
        for (var name : MachineModel.switchPorts()) {
            var device = panel.device(name);
            var row = Optional.ofNullable(before.all().get(device)).orElseThrow(() -> new HostException(
                    OvsDatabase.SUBSYSTEM, "port " + device, "it was removed from the switch"));
            var port = next.port(name);
            if (!isAs(port, name, row, upBefore.contains(device))) {
                forward.update("Port", row.uuid(), columns(port));
                back.update("Port", row.uuid(), row.vlanColumns());
                if (!FrontPanel.isInner(name)) {
                    forward.update("Interface", row.networkUuid(), mtuColumn(mtu(port)));
                    back.update("Interface", row.networkUuid(), mtuColumn(row.requestedMtu()));
                    switched.put(device, port.enabled());
                }
            }
        }
        try {
            commit(forward);
            devices.switchOn(switched);
        } catch (HostException e) {
            undo(back, switched, upBefore, e);
            throw e;
        }
        last = next;
    }

    private static ObjectNode mtuColumn(Optional<Integer> mtu) {
        var columns = JSON.objectNode();
        columns.set("mtu_request", OvsColumns.optional(mtu.map(JSON::numberNode)));
        return columns;
    }

    private void undo(
            OvsTransaction back, Map<String, Boolean> switched, Set<String> upBefore, HostException failure) {
        try {
            if (!back.isEmpty()) {
                database.transact(back);
            }
            switched.replaceAll((device, _) -> upBefore.contains(device));
            devices.switchOn(switched);
        } catch (HostException e) {
            failure.addSuppressed(e);
        }
    }

    private void commit(OvsTransaction transaction) throws HostException {
        database.transactAndWait(transaction, "bridge " + bridge);
    }

    @Override
    public List<SwitchPortStatus> ports() throws HostException {
        var rows = PortRows.read(database, bridge);
        var current = settings(rows);
        var counters = DatapathCounters.read(control.ask("dpctl/show", "-s"));
        var ports = new ArrayList<SwitchPortStatus>();
        for (var name : MachineModel.switchPorts()) {
            var row = Optional.ofNullable(rows.all().get(panel.device(name)));
            var port = current.port(name);
            ports.add(new SwitchPortStatus(
                    name,
                    port,
                    port.enabled() && (FrontPanel.isInner(name) || row.filter(PortRow::linkIsUp).isPresent()),
                    port.megabits(name),
                    row.flatMap(PortRow::mac).orElse(UNKNOWN),
                    counters.getOrDefault(panel.device(name), Counters.ZERO)));
        }
        return ports;
    }

    @Override
    public List<MacEntry> macTable() throws HostException {
        return OvsBridge.macTable(database, control, bridge, row -> panel.port(row.name()));
    }

    @Override
    public List<LldpNeighbor> neighbors() {
        return List.of();
    }
}
