package org.opennfx.backends.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.model.VnfMemory;

class WordsTest {
    private static final BridgePort PORT =
            new BridgePort("vrtr1_eth2", BridgePort.Type.VHOST_USER, new BridgeVlans.Tag(new VlanId(100)), 1500);

    @Test
    void aPortReadsAsItsConfigurationAndNotAsCode() {
        assertEquals("vlan mode access, vlan-id 100, mtu 1500", Words.of(PORT));
        assertEquals("none", Words.of(new BridgeVlans.Isolated()));
        assertEquals(
                "mode trunk, vlan-id 1, 2, native-vlan-id 7",
                Words.of(new BridgeVlans.Trunks(VlanIds.of(new VlanId(1), new VlanId(2)), Optional.of(new VlanId(7)))));
    }

    @Test
    void aCardReadsAsItsConfiguration() {
        var card = new Nic("eth0", new MacAddress(1), new Attachment.InternalNetwork("default", "192.168.1.100"),
                Optional.empty(), 1500, false, true);
        assertEquals(
                "name eth0, mac-address 00:00:00:00:00:01, mapping management internal, address 192.168.1.100, pci-address none, "
                        + "mtu 1500, link disable, offloads enabled",
                Words.of(card));
        assertEquals(
                "interface hsxe0 virtual-function vlan-id 7 trust",
                Words.of(new Attachment.VirtualFunction("hsxe0", Optional.of(new VlanId(7)), true, true)));
    }

    @Test
    void onlyWhatDiffersIsToldOfTwo() {
        var other = new BridgePort("vrtr1_eth2", BridgePort.Type.VHOST_USER, new BridgeVlans.Every(), 1500);
        assertEquals("vlan mode access, vlan-id 100", Words.differing(PORT, other));
        assertEquals("vlan mode trunk, all members", Words.differing(other, PORT));
    }

    @Test
    void onlyWhatDiffersIsToldOfParts() {
        var memory = new VnfMemory(65_536, Optional.of(PageSize.MIB_2));
        var one = new Domain("vsrx", new UUID(0, 1), new VirtualCpus(1), memory, List.of(), List.of());
        var other = new Domain("vsrx", new UUID(0, 1), new VirtualCpus(2), new VnfMemory(65_536, Optional.empty()), List.of(), List.of());
        assertEquals("virtual-cpu count 1, memory hugepages 2", Words.differing(one, other));
        assertEquals("virtual-cpu count 2, memory hugepages none", Words.differing(other, one));
    }
}
