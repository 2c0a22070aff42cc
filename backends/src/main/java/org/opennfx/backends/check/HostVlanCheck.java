package org.opennfx.backends.check;

import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** Each VLAN of the host-os switch has ids of its own, and none that the system itself uses there (thesis figure 29). */
final class HostVlanCheck implements PlatformCheck {
    private static final VlanIds SYSTEM = VlanIds.range(new VlanId(1), new VlanId(3));

    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        var vlans = configuration.hostVlans();
        return Stream.concat(system(vlans), VlanOverlap.check(vlans, NfxPath::hostVlan));
    }

    private static Stream<RpcError> system(VlanTable vlans) {
        return vlans.byName().entrySet().stream()
                .filter(vlan -> !vlan.getValue().intersection(SYSTEM).isEmpty())
                .map(vlan -> RpcError.application(
                                ErrorTag.INVALID_VALUE, "VLAN ids 1 to 3 are used by the system")
                        .at(vlans.idsOf(vlan.getKey(), NfxPath.hostVlan(vlan.getKey()))));
    }
}
