package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.host.SwitchPortSettings;
import org.opennfx.backends.linux.NetworkDevices;
import org.opennfx.datastore.host.HostException;

/** What the switch of the front panel is made of: bridges, devices and cables. */
record SwitchCabling(String bridge, String hostBridge, FrontPanel panel) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /**
     * Makes the devices and bridges that are missing.
     *
     * @return what plugs the missing ports in
     */
    OvsTransaction prepare(OvsDatabase database, NetworkDevices devices) throws HostException {
        var bridges = new TreeMap<String, PortRows>();
        bridges.put(bridge, OvsBridge.made(database, bridge));
        for (var function : MachineModel.PHYSICAL_FUNCTIONS) {
            bridges.put(function, OvsBridge.made(database, function));
        }
        addCables(devices, bridges.get(bridge));
        var transaction = new OvsTransaction();
        plugFront(bridges.get(bridge), transaction);
        for (var cable : FrontPanel.cables(bridge, hostBridge)) {
            plugEnd(bridges.get(cable.bridge()), cable.port(), cable.farPort(), nearSettings(cable), transaction);
            // the host-os switch plugs in its own end
            if (!cable.farBridge().equals(hostBridge)) {
                plugEnd(bridges.get(cable.farBridge()), cable.farPort(), cable.port(), JSON.objectNode(), transaction);
            }
        }
        return transaction;
    }

    /** Whether a port of the switch has all that stands for it: its own row, and those of the way to the network card. */
    boolean isPluggedIn(String port, PortRows rows) {
        return panel.rows(bridge, hostBridge, port).stream().allMatch(rows.all()::containsKey);
    }

    /** A cable that is not plugged in yet may have been made in part only, by a server that was killed. */
    private void addCables(NetworkDevices devices, PortRows rows) throws HostException {
        var missing = new TreeMap<String, String>();
        var unready = new TreeSet<String>();
        var present = devices.names();
        for (var port : panel.made()) {
            var end = panel.device(port);
            var outer = FrontPanel.outerEnd(port);
            if (!present.contains(end)) {
                missing.put(end, outer);
                unready.addAll(List.of(end, outer));
            } else if (!rows.all().containsKey(end)) {
                unready.addAll(Stream.of(end, outer).filter(present::contains).toList());
            }
        }
        devices.addCables(missing);
        devices.readyEnds(unready);
    }

    private void plugFront(PortRows rows, OvsTransaction transaction) throws HostException {
        for (var port : FrontPanel.outer()) {
            var device = panel.device(port);
            if (!rows.all().containsKey(device)) {
                var network = JSON.objectNode().put("name", device);
                plug(rows, device, network, PortColumns.vlans(SwitchPortSettings.UNUSED), transaction);
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
}
