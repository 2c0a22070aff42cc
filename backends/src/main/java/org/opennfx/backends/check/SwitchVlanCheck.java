package org.opennfx.backends.check;

import java.util.stream.Stream;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.RpcError;

/** Each VLAN of the switch has ids of its own. */
final class SwitchVlanCheck implements PlatformCheck {
    @Override
    public Stream<RpcError> check(NfxConfiguration configuration) {
        return VlanOverlap.check(configuration.switchVlans(), NfxPath::switchVlan);
    }
}
