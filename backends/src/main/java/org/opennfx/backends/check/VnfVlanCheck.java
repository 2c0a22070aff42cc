package org.opennfx.backends.check;

import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.backends.model.VnfPort;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath;

/** Interfaces of virtual machines are mapped to VLANs of the host-os switch. */
final class VnfVlanCheck implements PlatformCheck {
    private static final String STANZA = "host-os vlans";

    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        return configuration.vnfs().stream()
                .flatMap(vnf -> vnf.interfaces().stream()
                        .flatMap(card -> card.port() instanceof VnfPort.VlanPort port
                                ? check(configuration.hostVlans(), port, NfxPath.below(
                                        NfxPath.vnfInterface(vnf.name(), card.name()), "mapping", "vlan"))
                                : Stream.empty()));
    }

    private static Stream<RpcError> check(VlanTable vlans, VnfPort.VlanPort port, InstancePath path) {
        return Stream.concat(
                new MemberCheck(vlans, STANZA).check(port.mode(), port.members(), path, path),
                port.nativeVlan().stream()
                        .filter(untagged -> !vlans.defined().contains(untagged))
                        .map(untagged -> RpcError.application(ErrorTag.DATA_MISSING,
                                        "VLAN " + untagged + " is not defined under " + STANZA)
                                .appTag("instance-required")
                                .at(NfxPath.below(path, "native-vlan-id"))));
    }
}
