package org.opennfx.backends.check;

import java.util.List;
import java.util.stream.Stream;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/** What holds for the members of a port of either switch: they exist, and an access port has one VLAN. */
record MemberCheck(VlanTable vlans, String stanza) {
    /** @param path the node that has the leaf-list {@code members} */
    Stream<RpcError> check(PortMode mode, List<String> members, InstancePath path) {
        var resolved = vlans.resolve(members);
        var undefined = resolved.undefined().stream()
                .map(member -> RpcError.application(
                                ErrorTag.DATA_MISSING, "VLAN " + member + " is not defined under " + stanza)
                        .appTag("instance-required")
                        .at(NfxPath.value(path, "members", member)));
        return mode == PortMode.ACCESS && resolved.ids().size() > 1
                ? Stream.concat(undefined, Stream.of(RpcError.application(
                                ErrorTag.INVALID_VALUE, "Access mode allows only one vlan member")
                        .at(NfxPath.below(path, "members"))))
                : undefined;
    }
}
