package org.opennfx.backends.embedded;

import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Plug;

/** How cards are plugged in on the device itself. */
final class DevicePlugs {
    private static final String SOCKETS = "/usr/local/var/run/openvswitch/";

    private DevicePlugs() {}

    static Plug of(Attachment attachment) {
        return switch (attachment) {
            case Attachment.InternalNetwork(var network, _) -> Plug.of("network", network);
            case Attachment.HostBridge(var bridge) -> Plug.of("bridge", bridge);
            case Attachment.VhostUser(var port) -> Plug.of("vhostuser", SOCKETS + port);
            case Attachment.VirtualFunction function -> Plug.of("hostdev", function.physicalFunction());
            case Attachment.Unconnected _ -> Plug.NONE;
        };
    }
}
