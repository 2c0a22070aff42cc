package org.opennfx.backends.check;

import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.SwitchPort;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/** Ports of the switch are members of VLANs of the switch. */
final class SwitchPortVlanCheck implements PlatformCheck {
    private static final String STANZA = "vlans";

    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        var vlans = configuration.switchVlans();
        var members = new MemberCheck(vlans, STANZA);
        return configuration.switchPorts().stream()
                .flatMap(port -> port.unit().stream()
                        .flatMap(unit -> Stream.concat(
                                check(members, unit, NfxPath.ethernetSwitching(port.name(), unit.number())),
                                undefinedNative(vlans, unit))));
    }

    private static Stream<RpcError> check(MemberCheck members, SwitchPort.Unit unit, InstancePath path) {
        return members.check(unit.mode(), unit.members(), NfxPath.below(path, "vlan"), path);
    }

    private static Stream<RpcError> undefinedNative(VlanTable vlans, SwitchPort.Unit unit) {
        return unit.nativeVlan().stream()
                .filter(untagged -> vlans.resolveOne(untagged.member()).isEmpty())
                .map(untagged -> RpcError.application(ErrorTag.DATA_MISSING,
                                "VLAN " + untagged.member() + " is not defined under " + STANZA)
                        .appTag("instance-required")
                        .at(untagged.path()));
    }
}
