package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.backends.host.MacEntry;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.ovs.PortRows.PortRow;
import org.opennfx.datastore.host.HostException;

/** What is the same for every bridge of the device. */
final class OvsBridge {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** A line of the answer to {@code fdb/show}: number of the port, VLAN, address, age. */
    private static final Pattern LEARNED = Pattern.compile("\\s*(\\d+)\\s+(\\d+)\\s+([0-9a-f:]{17})\\s+\\d+\\s*");

    private OvsBridge() {}

    /** Makes a bridge in user space, unless there is one, and reads it. */
    static PortRows made(OvsDatabase database, String name) throws HostException {
        var rows = PortRows.read(database, name);
        if (rows.bridge().isPresent()) {
            return rows;
        }
        var transaction = new OvsTransaction();
        var network = transaction.insert("Interface", JSON.objectNode().put("name", name).put("type", "internal"));
        var port = JSON.objectNode().put("name", name);
        port.set("interfaces", network);
        var row = JSON.objectNode().put("name", name).put("datapath_type", "netdev").put("fail_mode", "standalone");
        row.set("ports", transaction.insert("Port", port));
        database.transact(transaction.mutate(
                "Open_vSwitch", rows.root(), "bridges", "insert", transaction.insert("Bridge", row)));
        return PortRows.read(database, name);
    }

    /**
     * Where a bridge has seen addresses, in the order of VLAN and address.
     *
     * @param names the name of a port on the device; empty where its entries are left out
     */
    static List<MacEntry> macTable(
            OvsDatabase database, OvsControl control, String bridge, Function<PortRow, Optional<String>> names)
            throws HostException {
        var rows = PortRows.read(database, bridge);
        if (rows.bridge().isEmpty()) {
            return List.of();
        }
        var ports = new HashMap<Integer, String>();
        for (var row : rows.members()) {
            row.number().ifPresent(at -> names.apply(row).ifPresent(name -> ports.put(at, name)));
        }
        var table = new ArrayList<MacEntry>();
        for (var line : control.ask("fdb/show", bridge)) {
            entry(line, ports).forEach(table::add);
        }
        table.sort(Comparator.comparing(MacEntry::vlan).thenComparing(MacEntry::mac));
        return table;
    }

    /** Frames without a VLAN are nowhere in the device's table. */
    private static Stream<MacEntry> entry(String line, Map<Integer, String> ports) {
        var match = LEARNED.matcher(line);
        return match.matches()
                ? VlanColumns.id(Integer.parseInt(match.group(2))).stream()
                        .flatMap(vlan -> Stream.ofNullable(ports.get(Integer.valueOf(match.group(1))))
                                .map(port -> new MacEntry(vlan, MacAddress.parse(match.group(3)), port)))
                : Stream.empty();
    }
}
