package org.opennfx.backends.host;

import java.util.Optional;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;

/** Which VLANs a port of the host-os switch carries. */
public sealed interface BridgeVlans {
    /** Every VLAN, tagged. */
    record Every() implements BridgeVlans {}

    /** One VLAN, untagged. */
    record Tag(VlanId id) implements BridgeVlans {}

    /**
     * Some VLANs, tagged.
     *
     * @param nativeVlan one more, untagged
     */
    record Trunks(VlanIds ids, Optional<VlanId> nativeVlan) implements BridgeVlans {}

    /** None: the port only receives what is mirrored to it. */
    record Isolated() implements BridgeVlans {}
}
