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
     * @param ids at least one
     * @param nativeVlan the one that is carried untagged, among the others or beside them
     */
    record Trunks(VlanIds ids, Optional<VlanId> nativeVlan) implements BridgeVlans {
        public Trunks {
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("a trunk of no VLAN");
            }
        }
    }

    /** None: the port only receives what is mirrored to it. */
    record Isolated() implements BridgeVlans {}

    /**
     * None: the port is not as the device makes ports, be it that somebody has changed it, or that a part of it is missing. It is
     * only ever read; where it is put back, as by an undo, it is isolated.
     */
    record Defective() implements BridgeVlans {}

    /** A trunk; one of its native VLAN alone carries that with a tag as well, and one of no VLAN is isolated. */
    static BridgeVlans trunk(VlanIds tagged, Optional<VlanId> nativeVlan) {
        var ids = tagged.isEmpty() ? nativeVlan.map(VlanIds::of).orElse(tagged) : tagged;
        return ids.isEmpty() ? new Isolated() : new Trunks(ids, nativeVlan);
    }
}
