package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.opennfx.backends.host.TreePort;
import org.opennfx.backends.model.Rstp;
import org.opennfx.datastore.host.Drift;

/**
 * The spanning tree in columns of a bridge and its ports. The seconds between messages are always two there, and every port may
 * lead to the root.
 */
final class TreeColumns {
    private static final String ENABLED = "rstp_enable";
    private static final String SETTINGS = "other_config";
    private static final String OURS = "rstp-";

    private TreeColumns() {}

    static ObjectNode bridge(Optional<Rstp> tree, JsonNode row) {
        var columns = settings(bridgeSettings(tree), row);
        columns.put(ENABLED, tree.isPresent());
        return columns;
    }

    static ObjectNode port(Optional<Rstp> tree, String name, JsonNode row) {
        return settings(portSettings(tree, name), row);
    }

    /** The columns as they are, to be written back. */
    static ObjectNode of(JsonNode row) {
        var columns = JsonNodeFactory.instance.objectNode();
        columns.set(SETTINGS, row.path(SETTINGS));
        if (row.has(ENABLED)) {
            columns.set(ENABLED, row.path(ENABLED));
        }
        return columns;
    }

    static boolean hasTree(JsonNode bridge) {
        return bridge.path(ENABLED).asBoolean();
    }

    static boolean isBridge(Optional<Rstp> tree, JsonNode row) {
        return hasTree(row) == tree.isPresent() && ours(row).equals(bridgeSettings(tree));
    }

    static boolean isPort(Optional<Rstp> tree, String name, JsonNode row) {
        return ours(row).equals(portSettings(tree, name));
    }

    /** Where the bridge takes part otherwise than it was asked to. */
    static Optional<Drift> bridgeFault(Optional<Rstp> tree, JsonNode row) {
        return isBridge(tree, row)
                ? Optional.empty()
                : Optional.of(new Drift(
                        "rstp", words(hasTree(row), ours(row)), words(tree.isPresent(), bridgeSettings(tree))));
    }

    private static String words(boolean enabled, Map<String, String> settings) {
        return (enabled ? "on" : "off") + (settings.isEmpty() ? "" : ", " + words(settings));
    }

    /** Where a port takes part otherwise than it was asked to. */
    static Optional<Drift> portFault(Optional<Rstp> tree, String name, JsonNode row) {
        return isPort(tree, name, row)
                ? Optional.empty()
                : Optional.of(new Drift("rstp of port " + name, words(ours(row)), words(portSettings(tree, name))));
    }

    private static String words(Map<String, String> settings) {
        return settings.isEmpty()
                ? Drift.ABSENT
                : settings.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", "));
    }

    /** What the switch says that the port does; empty where there is no tree. */
    static Optional<TreePort> status(JsonNode row) {
        var status = OvsColumns.entries(row.path("rstp_status"));
        return role(status.getOrDefault("rstp_port_role", ""))
                .map(role -> new TreePort(role, state(status.getOrDefault("rstp_port_state", ""))));
    }

    private static Optional<TreePort.Role> role(String word) {
        return switch (word) {
            case "Root" -> Optional.of(TreePort.Role.ROOT);
            case "Designated" -> Optional.of(TreePort.Role.DESIGNATED);
            case "Alternate" -> Optional.of(TreePort.Role.ALTERNATE);
            case "Backup" -> Optional.of(TreePort.Role.BACKUP);
            case "Disabled" -> Optional.of(TreePort.Role.DISABLED);
            default -> Optional.empty();
        };
    }

    private static TreePort.State state(String word) {
        return switch (word) {
            case "Learning" -> TreePort.State.LEARNING;
            case "Forwarding" -> TreePort.State.FORWARDING;
            default -> TreePort.State.DISCARDING;
        };
    }

    private static Map<String, String> bridgeSettings(Optional<Rstp> tree) {
        return tree.<Map<String, String>>map(settings -> new TreeMap<>(Map.of(
                        "rstp-priority", Integer.toString(settings.priority()),
                        "rstp-max-age", Integer.toString(settings.maxAge()),
                        "rstp-forward-delay", Integer.toString(settings.forwardDelay()))))
                .orElseGet(TreeMap::new);
    }

    private static Map<String, String> portSettings(Optional<Rstp> tree, String name) {
        var settings = new TreeMap<String, String>();
        if (tree.isPresent()) {
            var port = tree.get().port(name);
            settings.put("rstp-enable", Boolean.toString(port.isPresent()));
            port.flatMap(Rstp.Port::cost).ifPresent(cost -> settings.put("rstp-path-cost", cost.toString()));
            port.flatMap(Rstp.Port::priority).ifPresent(priority -> settings.put("rstp-port-priority", priority.toString()));
            port.flatMap(Rstp.Port::link).ifPresent(link ->
                    settings.put("rstp-admin-p2p-mac", link == Rstp.Link.POINT_TO_POINT ? "1" : "0"));
            port.filter(Rstp.Port::edge).ifPresent(_ -> settings.put("rstp-port-admin-edge", "true"));
        }
        return settings;
    }

    private static Map<String, String> ours(JsonNode row) {
        var settings = new TreeMap<>(OvsColumns.entries(row.path(SETTINGS)));
        settings.keySet().removeIf(key -> !key.startsWith(OURS));
        return settings;
    }

    /** Beside those of others, which stay. */
    private static ObjectNode settings(Map<String, String> ours, JsonNode row) {
        var all = new TreeMap<>(OvsColumns.entries(row.path(SETTINGS)));
        all.keySet().removeIf(key -> key.startsWith(OURS));
        all.putAll(ours);
        var columns = JsonNodeFactory.instance.objectNode();
        columns.set(SETTINGS, OvsColumns.map(all));
        return columns;
    }
}
