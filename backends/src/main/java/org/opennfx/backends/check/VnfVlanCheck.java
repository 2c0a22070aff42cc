package org.opennfx.backends.check;

import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.VnfPort;
import org.opennfx.datastore.error.RpcError;

/** Interfaces of virtual machines are mapped to VLANs of the host-os switch. */
final class VnfVlanCheck implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        var members = new MemberCheck(configuration.hostVlans(), "host-os vlans");
        return configuration.vnfs().stream()
                .flatMap(vnf -> vnf.interfaces().stream()
                        .flatMap(card -> card.port() instanceof VnfPort.VlanPort port
                                ? members.check(port.mode(), port.members(), NfxPath.below(
                                        NfxPath.vnfInterface(vnf.name(), card.name()), "mapping", "vlan"))
                                : Stream.empty()));
    }
}
