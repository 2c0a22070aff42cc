package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.datastore.host.HostException;

/**
 * The ports of one bridge as the database has them at one moment.
 *
 * @param root the only row of the table Open_vSwitch
 * @param bridge the bridge; empty where there is none of that name
 * @param all every port of every bridge, by the name of its row
 * @param members those of this bridge
 */
record PortRows(JsonNode root, Optional<JsonNode> bridge, Map<String, PortRow> all, List<PortRow> members) {
    /** Marks what the device made; the value is the type that the port has on the device. */
    static final String MARK = "opennfx";

    /** In bytes. */
    static final int USUAL_MTU = 1500;

    /** The name that the port has on the device. */
    static final String NAME = "opennfx-name";

    record PortRow(JsonNode port, JsonNode network) {
        String uuid() {
            return OvsColumns.uuidOf(port.path("_uuid"));
        }

        String name() {
            return port.path("name").asText();
        }

        String networkUuid() {
            return OvsColumns.uuidOf(network.path("_uuid"));
        }

        Optional<Integer> requestedMtu() {
            return OvsColumns.single(network.path("mtu_request")).map(JsonNode::asInt);
        }

        /** The MTU that was asked for, to be written back as it is. */
        ObjectNode mtuColumn() {
            return mtuColumn(requestedMtu());
        }

        static ObjectNode mtuColumn(Optional<Integer> mtu) {
            var columns = JsonNodeFactory.instance.objectNode();
            columns.set("mtu_request", OvsColumns.optional(mtu.map(JsonNodeFactory.instance::numberNode)));
            return columns;
        }

        /** Of the interface. */
        String type() {
            return network.path("type").asText();
        }

        /** In the switch. */
        Optional<Integer> number() {
            return OvsColumns.single(network.path("ofport")).map(JsonNode::asInt);
        }

        boolean linkIsUp() {
            return OvsColumns.single(network.path("link_state")).map(JsonNode::asText).filter("up"::equals).isPresent();
        }

        Optional<MacAddress> mac() {
            return OvsColumns.single(network.path("mac_in_use")).map(JsonNode::asText).map(MacAddress::parse);
        }

        /** The columns that say which VLANs it has, to be written back as they are. */
        ObjectNode vlanColumns() {
            var columns = JsonNodeFactory.instance.objectNode();
            VlanColumns.NAMES.forEach(name -> columns.set(name, port.path(name)));
            return columns;
        }

        private Map<String, String> marks() {
            return OvsColumns.entries(port.path("external_ids"));
        }

        Optional<String> deviceName() {
            var marks = marks();
            return marks.containsKey(MARK) ? Optional.ofNullable(marks.get(NAME)) : Optional.empty();
        }

        /** Why it does not work, in the words of the switch. */
        Optional<String> error() {
            return OvsColumns.single(network.path("error")).map(JsonNode::asText);
        }

        /** The port, as long as nobody else has set it to what the device never does. */
        Optional<BridgePort> bridgePort() {
            return deviceName().flatMap(name -> VlanColumns.read(port).map(vlans -> new BridgePort(name, portType(), vlans, mtu())));
        }

        BridgePort defective() {
            return new BridgePort(deviceName().orElseGet(this::name), portType(), new BridgeVlans.Defective(), mtu());
        }

        private BridgePort.Type portType() {
            return BridgePort.Type.valueOf(marks().getOrDefault(MARK, ""));
        }

        private int mtu() {
            return requestedMtu().or(() -> OvsColumns.single(network.path("mtu")).map(JsonNode::asInt)).orElse(USUAL_MTU);
        }
    }

    static PortRows read(OvsDatabase database, String bridgeName) throws HostException {
        var results = database.transact(new OvsTransaction()
                .select("Open_vSwitch", "_uuid")
                .select("Bridge", "_uuid", "name", "ports", "rstp_enable", "other_config")
                .select("Port", "_uuid", "name", "interfaces", "vlan_mode", "tag", "trunks", "protected", "external_ids",
                        "other_config", "rstp_status")
                .select("Interface", "_uuid", "name", "type", "mtu", "mtu_request", "error", "ofport", "mac_in_use", "link_state"));
        var networks = results.get(3).path("rows").valueStream()
                .collect(Collectors.toMap(row -> OvsColumns.uuidOf(row.path("_uuid")), Function.identity()));
        var all = new TreeMap<String, PortRow>();
        for (var port : results.get(2).path("rows")) {
            var first = OvsColumns.single(port.path("interfaces")).map(OvsColumns::uuidOf).orElse("");
            all.put(port.path("name").asText(), new PortRow(port, networks.getOrDefault(first, port)));
        }
        var bridge = results.get(1).path("rows").valueStream()
                .filter(row -> row.path("name").asText().equals(bridgeName))
                .findFirst();
        var references = bridge.stream()
                .flatMap(row -> OvsColumns.members(row.path("ports")).stream())
                .map(OvsColumns::uuidOf)
                .collect(Collectors.toUnmodifiableSet());
        var members = all.values().stream().filter(row -> references.contains(row.uuid())).toList();
        return new PortRows(results.get(0).path("rows").path(0).path("_uuid"), bridge, all, members);
    }

    /** The port of any bridge whose row has this name. */
    Optional<PortRow> find(String row) {
        return Optional.ofNullable(all.get(row));
    }

    /** As {@link #find}, for who knows that it is there. */
    PortRow row(String name) {
        return find(name).orElseThrow();
    }

    /** The ports that the device made, by the name that they have on the device. */
    Map<String, PortRow> ours() {
        var ours = new TreeMap<String, PortRow>();
        members.forEach(row -> row.deviceName().ifPresent(name -> ours.put(name, row)));
        return ours;
    }
}
