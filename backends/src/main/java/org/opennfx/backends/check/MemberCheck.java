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
    /**
     * Checks a port.
     *
     * @param path the node that has the leaf-list {@code members}
     * @param port the node whose rule in the schema counts the members; a member that is several VLANs breaks it too
     */
    Stream<RpcError> check(PortMode mode, List<String> members, InstancePath path, InstancePath port) {
        var resolved = vlans.resolve(members);
        var undefined = resolved.undefined().stream()
                .map(member -> RpcError.application(
                                ErrorTag.DATA_MISSING, "VLAN " + member + " is not defined under " + stanza)
                        .appTag("instance-required")
                        .at(NfxPath.value(path, "members", member)));
        return mode == PortMode.ACCESS && resolved.ids().size() > 1
                ? Stream.concat(undefined, Stream.of(RpcError.application(
                                ErrorTag.OPERATION_FAILED, "Access mode allows only one vlan member")
                        .appTag("must-violation")
                        .at(port)))
                : undefined;
    }
}
