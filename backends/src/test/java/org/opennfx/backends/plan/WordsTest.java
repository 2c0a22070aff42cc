package org.opennfx.backends.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;

class WordsTest {
    private static final BridgePort PORT =
            new BridgePort("vrtr1_eth2", BridgePort.Type.VHOST_USER, new BridgeVlans.Tag(new VlanId(100)), 1500);

    @Test
    void aValueReadsAsWordsAndNotAsCode() {
        assertEquals("bridge-port (name vrtr1_eth2, type vhost-user, vlans tag (id 100), mtu 1500)", Words.of(PORT));
        assertEquals("isolated", Words.of(new BridgeVlans.Isolated()));
        assertEquals(
                "trunks (ids 1, 2, native-vlan none)",
                Words.of(new BridgeVlans.Trunks(VlanIds.of(new VlanId(1), new VlanId(2)), Optional.empty())));
    }

    @Test
    void onlyWhatDiffersIsToldOfTwo() {
        var other = new BridgePort("vrtr1_eth2", BridgePort.Type.VHOST_USER, new BridgeVlans.Every(), 1500);
        assertEquals("vlans tag (id 100)", Words.differing(PORT, other));
        assertEquals("vlans every", Words.differing(other, PORT));
    }
}
