package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.linux.DeviceName;

/** What Open vSwitch is to put behind a port: the ports of the device are of other kinds than those of a Linux machine. */
enum PortCarrier {
    /** The port that every bridge has, or one more device of its kind. */
    INTERNAL("internal"),
    /** A tap device that a guest is plugged into. */
    TAP("system"),
    /**
     * Memory that is shared with a guest; needs Open vSwitch with DPDK. The emulator listens: a switch that is started anew finds
     * the guest again.
     */
    VHOST_USER("dpdkvhostuserclient"),
    /** A cable to the switch of a network card. */
    PATCH("patch");

    private final String type;

    PortCarrier(String type) {
        this.type = type;
    }

    static PortCarrier of(BridgePort.Type type, GuestPorts guests) {
        return switch (type) {
            // what the device's own containers are plugged into is a device of the host here
            case INTERNAL, SYSTEM -> INTERNAL;
            case DPDK -> PATCH;
            case VHOST_USER -> guests == GuestPorts.TAP ? TAP : VHOST_USER;
        };
    }

    /** The other end of the cable from a port. */
    static String peer(String port) {
        return port + "-peer";
    }

    /** @param guestSockets where emulators listen for the switch */
    ObjectNode row(BridgePort port, Path guestSockets) {
        var row = JsonNodeFactory.instance.objectNode().put("type", type);
        row.set("options", OvsColumns.map(options(port.name(), guestSockets)));
        row.set("mtu_request", OvsColumns.optional(
                Optional.of(JsonNodeFactory.instance.numberNode(port.mtu())).filter(_ -> this != PATCH)));
        return row;
    }

    private Map<String, String> options(String port, Path guestSockets) {
        return switch (this) {
            case PATCH -> Map.of("peer", peer(port));
            case VHOST_USER -> Map.of("vhost-server-path", guestSockets.resolve(DeviceName.of(port)).toString());
            case INTERNAL, TAP -> Map.of();
        };
    }
}
