package org.opennfx.backends.ovs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.backends.host.BridgeChange;
import org.opennfx.backends.host.BridgePort;
import org.opennfx.backends.host.BridgeVlans;
import org.opennfx.backends.host.HostSwitch;
import org.opennfx.backends.host.HostSwitchContract;
import org.opennfx.backends.linux.DeviceName;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.datastore.host.HostException;

@EnabledIf(value = "org.opennfx.backends.ovs.OvsLab#possible", disabledReason = "takes root and Open vSwitch")
class OvsHostSwitchTest extends HostSwitchContract {
    private static final VlanId RED = new VlanId(100);
    private static final VlanId BLUE = new VlanId(200);

    private static final BridgePort DEFECTIVE = guest("vrtr1_eth2", new BridgeVlans.Defective());

    private OvsLab lab;
    private OvsHostSwitch hostSwitch;

    @BeforeEach
    void open(@TempDir Path directory) throws HostException, IOException, InterruptedException {
        lab = OvsLab.open(directory);
        hostSwitch = new OvsHostSwitch("ovs-sys-br", lab.database(), lab.control(), lab.devices(), GuestPorts.TAP, Path.of("/run"));
    }

    @AfterEach
    void close() throws HostException, IOException, InterruptedException {
        lab.close();
    }

    @Override
    protected HostSwitch hostSwitch() {
        return hostSwitch;
    }

    private static BridgePort guest(String name, BridgeVlans vlans) {
        return new BridgePort(name, BridgePort.Type.VHOST_USER, vlans, 1500);
    }

    private void put(BridgePort... ports) throws HostException {
        hostSwitch.transact(Stream.of(ports).<BridgeChange>map(BridgeChange.Put::new).toList());
    }

    static List<BridgePort> everyKindOfPort() {
        return List.of(
                new BridgePort("ovs-sys-br", BridgePort.Type.INTERNAL, new BridgeVlans.Every(), 1500),
                new BridgePort("dpdk0", BridgePort.Type.DPDK, trunk(Optional.empty(), RED, BLUE), 1500),
                new BridgePort("jdm_jsxe0", BridgePort.Type.SYSTEM, new BridgeVlans.Every(), 1500),
                guest("vrtr1_eth2", new BridgeVlans.Tag(RED)),
                guest("vrtr1_eth3", trunk(Optional.of(BLUE), RED)),
                guest("vrtr1_eth4", trunk(Optional.of(BLUE))),
                guest("vrtr1_eth5", trunk(Optional.empty())),
                guest("vrtr1_eth6", new BridgeVlans.Isolated()),
                new BridgePort("vrtr1_eth7", BridgePort.Type.VHOST_USER, new BridgeVlans.Tag(RED), 1400),
                guest("a-vnf-with-a-long-name_eth2", new BridgeVlans.Tag(RED)));
    }

    private static BridgeVlans trunk(Optional<VlanId> untagged, VlanId... tagged) {
        return BridgeVlans.trunk(VlanIds.of(tagged), untagged);
    }

    @ParameterizedTest
    @MethodSource("everyKindOfPort")
    void portIsReadBackAsItWasPut(BridgePort port) throws HostException {
        put(port);
        assertEquals(List.of(port), hostSwitch.ports());
    }

    @Test
    void foreignPortsAreLeftAlone() throws HostException {
        put(guest("vrtr1_eth2", new BridgeVlans.Tag(RED)));
        lab.vsctl("add-port", "ovs-sys-br", "foreign", "--", "set", "interface", "foreign", "type=internal");
        assertThrows(HostException.class, () -> put(guest("foreign", new BridgeVlans.Tag(BLUE))));
        hostSwitch.transact(List.of(new BridgeChange.Remove("foreign"), new BridgeChange.Remove("vrtr1_eth2")));
        assertEquals(List.of("foreign"), lab.vsctl("list-ports", "ovs-sys-br").lines().toList());
    }

    @Test
    void portThatSomebodyElseChangedIsNotTheSameAnyMore() throws HostException {
        var port = guest("vrtr1_eth2", new BridgeVlans.Tag(RED));
        put(port);
        lab.vsctl("set", "port", "vrtr1_eth2", "vlan_mode=dot1q-tunnel");
        assertEquals(List.of(DEFECTIVE), hostSwitch.ports());
        put(port);
        assertEquals(List.of(port), hostSwitch.ports());
    }

    @Test
    void tapsComeAndGoWithTheirPorts() throws HostException {
        put(guest("vrtr1_eth2", new BridgeVlans.Tag(RED)));
        assertTrue(lab.devices().names().contains("vrtr1_eth2"));
        hostSwitch.transact(List.of(new BridgeChange.Remove("vrtr1_eth2")));
        assertFalse(lab.devices().names().contains("vrtr1_eth2"));
    }

    @Test
    void aDeviceThatIsNoPortYetIsFoundAndRemoved() throws HostException {
        new GuestTaps("ovs-sys-br", lab.devices(), GuestPorts.TAP).add(Map.of("vrtr1_eth2", "vrtr1_eth2"));
        lab.run("ip", "tuntap", "add", "dev", "foreign", "mode", "tap");
        assertEquals(List.of(DEFECTIVE), hostSwitch.ports());
        hostSwitch.transact(List.of(new BridgeChange.Remove("vrtr1_eth2")));
        assertFalse(lab.devices().names().contains("vrtr1_eth2"));
        assertTrue(lab.devices().names().contains("foreign"));
        assertEquals(List.of(), hostSwitch.ports());
    }

    @Test
    void aDeviceThatIsNoPortYetBecomesOne() throws HostException {
        var name = "a-vnf-with-a-long-name_eth2";
        new GuestTaps("ovs-sys-br", lab.devices(), GuestPorts.TAP).add(Map.of(DeviceName.of(name), name));
        assertEquals(List.of(guest(name, new BridgeVlans.Defective())), hostSwitch.ports());
        put(guest(name, new BridgeVlans.Tag(RED)));
        assertEquals(List.of(guest(name, new BridgeVlans.Tag(RED))), hostSwitch.ports());
    }

    @Test
    void aPortWhoseDeviceIsGoneIsRemoved() throws HostException {
        put(guest("vrtr1_eth2", new BridgeVlans.Tag(RED)));
        lab.run("ip", "link", "del", "dev", "vrtr1_eth2");
        hostSwitch.transact(List.of(new BridgeChange.Remove("vrtr1_eth2")));
        assertEquals(List.of(), hostSwitch.ports());
    }

    @Test
    void nothingIsLeftOfAChangeThatTheSwitchCannotCarryOut() throws HostException {
        var shared = new OvsHostSwitch("ovs-sys-br", lab.database(), lab.control(), lab.devices(), GuestPorts.VHOST_USER,
                Path.of("/run"));
        put(guest("vrtr1_eth2", new BridgeVlans.Tag(RED)));
        // without DPDK nobody knows what a dpdkvhostuserclient port is
        var failure = assertThrows(HostException.class, () -> shared.transact(List.of(
                new BridgeChange.Remove("vrtr1_eth2"),
                new BridgeChange.Put(guest("vrtr1_eth3", new BridgeVlans.Tag(RED))))));
        assertEquals("port vrtr1_eth3", failure.object());
        assertTrue(failure.words().contains("vrtr1_eth3"), failure.words());
        assertEquals(List.of(guest("vrtr1_eth2", new BridgeVlans.Tag(RED))), hostSwitch.ports());
    }

    @Test
    void nothingIsLeftOfAChangeWhileTheSwitchIsDead() throws HostException, IOException, InterruptedException {
        put(guest("vrtr1_eth2", new BridgeVlans.Tag(RED)));
        lab.kill("ovs-vswitchd.pid");
        var failure = assertThrows(HostException.class, () -> put(guest("vrtr1_eth2", new BridgeVlans.Tag(BLUE))));
        assertTrue(failure.words().contains("ovs-vswitchd"), failure.words());
        assertEquals(List.of(guest("vrtr1_eth2", new BridgeVlans.Tag(RED))), hostSwitch.ports());
        lab.startSwitch();
        put(guest("vrtr1_eth2", new BridgeVlans.Tag(BLUE)));
        assertEquals(List.of(guest("vrtr1_eth2", new BridgeVlans.Tag(BLUE))), hostSwitch.ports());
    }

    @Test
    void databaseThatComesBackIsFoundAgain() throws HostException, IOException, InterruptedException {
        put(guest("vrtr1_eth2", new BridgeVlans.Tag(RED)));
        lab.kill("ovsdb.pid");
        assertThrows(HostException.class, hostSwitch::ports);
        lab.startDatabase();
        assertEquals(List.of(guest("vrtr1_eth2", new BridgeVlans.Tag(RED))), hostSwitch.ports());
    }

    @Test
    void portWhoseDeviceIsGoneIsMadeAnew() throws HostException {
        var port = guest("vrtr1_eth2", new BridgeVlans.Tag(RED));
        put(port);
        lab.run("ip", "link", "del", "dev", "vrtr1_eth2");
        assertEquals(List.of(DEFECTIVE), hostSwitch.ports());
        put(port);
        assertEquals(List.of(port), hostSwitch.ports());
        assertEquals(Optional.empty(), hostSwitch.status().getFirst().error());
    }
}
