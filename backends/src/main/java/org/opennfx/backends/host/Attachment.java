package org.opennfx.backends.host;

import java.util.Optional;
import org.opennfx.backends.model.VlanId;

/** The other end of a network card. */
public sealed interface Attachment {
    /**
     * The internal network of the hypervisor.
     *
     * @param address the IPv4 address that the network hands out to this card
     */
    record InternalNetwork(String network, String address) implements Attachment {
        /** How the device calls it, whatever the machine does. */
        public static final String NAME = "default";
    }

    /** A bridge of the host. */
    record HostBridge(String bridge) implements Attachment {}

    /** A port of the host-os switch, which the guest shares memory with. */
    record VhostUser(String port) implements Attachment {}

    /** Any free virtual function of a network card. */
    record VirtualFunction(String physicalFunction, Optional<VlanId> vlan, boolean trust, boolean spoofCheck)
            implements Attachment {}

    /** Nothing. */
    record Unconnected() implements Attachment {}
}
