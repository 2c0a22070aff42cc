package org.opennfx.backends.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.BridgePortStatus;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.HostSwitch;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.HostException;

/** {@code ovs-vsctl}, as far as it shows the host-os switch (thesis figure 29). */
record OvsVsctl(Host host) implements HypervisorShell.HostProgram {
    /** What Open vSwitch 2.4 writes without quotes. */
    private static final Pattern PLAIN = Pattern.compile("(?!true$|false$)[A-Za-z_][A-Za-z_.-]*");

    @Override
    public List<String> run(List<String> arguments) throws HostException {
        if (arguments.equals(List.of("show"))) {
            return show();
        }
        if (arguments.equals(List.of("list-br"))) {
            return List.of(hostSwitch().bridge());
        }
        return arguments.size() == 2 && arguments.getFirst().equals("list-ports")
                ? portsOf(arguments.getLast())
                : List.of("ovs-vsctl: here it knows show, list-br and list-ports BRIDGE");
    }

    private HostSwitch hostSwitch() {
        return host.hostSwitch();
    }

    /** Without the port that is the bridge itself. */
    private List<String> portsOf(String bridge) throws HostException {
        return bridge.equals(hostSwitch().bridge())
                ? hostSwitch().ports().stream().map(BridgePort::name).filter(name -> !name.equals(bridge)).toList()
                : List.of("ovs-vsctl: no bridge named " + bridge);
    }

    private List<String> show() throws HostException {
        var lines = new ArrayList<String>();
        lines.add(hostSwitch().id().toString());
        lines.add("    Bridge " + quoted(hostSwitch().bridge()));
        hostSwitch().status().forEach(port -> show(port, lines));
        lines.add("    ovs_version: " + quoted(host.system().release().hostSwitch()));
        return lines;
    }

    private static void show(BridgePortStatus status, List<String> lines) {
        var name = quoted(status.port().name());
        lines.add("        Port " + name);
        vlans(status.port().vlans()).forEach(vlans -> lines.add("            " + vlans));
        lines.add("            Interface " + name);
        if (!status.type().isEmpty()) {
            lines.add("                type: " + quoted(status.type()));
        }
        status.error().ifPresent(error -> lines.add("                error: " + quoted(error)));
    }

    /** A port in no VLAN carries a number that is none, as Open vSwitch takes an empty set for all of them. */
    private static List<String> vlans(BridgeVlans vlans) {
        return switch (vlans) {
            case BridgeVlans.Every _ -> List.of();
            case BridgeVlans.Tag(var id) -> List.of("tag: " + id);
            case BridgeVlans.Trunks(var ids, var untagged) ->
                Stream.concat(untagged.map(id -> "tag: " + id).stream(), Stream.of("trunks: [" + ids + "]")).toList();
            case BridgeVlans.Isolated _, BridgeVlans.Defective _ -> List.of("trunks: [4095]");
        };
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
