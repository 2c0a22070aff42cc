package org.opennfx.backends.ovs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.host.LldpId;
import org.opennfx.backends.host.LldpNeighbor;
import org.opennfx.backends.host.MacEntry;
import org.opennfx.backends.host.PacketForwardingEngine;
import org.opennfx.backends.host.PacketForwardingEngineContract;
import org.opennfx.backends.host.StormLimit;
import org.opennfx.backends.host.SwitchPortSettings;
import org.opennfx.backends.host.SwitchPortStatus;
import org.opennfx.backends.host.SwitchSettings;
import org.opennfx.backends.host.TreePort;
import org.opennfx.backends.lldp.LldpAgent;
import org.opennfx.backends.model.Lldp;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.Rstp;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.HostException;

@EnabledIf(value = "org.opennfx.backends.ovs.OvsLab#possible", disabledReason = "takes root and Open vSwitch")
class OvsForwardingEngineTest extends PacketForwardingEngineContract {
    private static final VlanId OFFICE = new VlanId(1100);
    private static final VlanId GUESTS = new VlanId(1200);

    private static final FrontPanel PANEL = new FrontPanel(Map.of());
    private static final MacAddress CHASSIS = MacAddress.parse("02:00:00:00:00:01");

    private OvsLab lab;
    private LldpAgent lldp;
    private OvsForwardingEngine engine;

    @BeforeEach
    void open(@TempDir Path directory) throws HostException, IOException, InterruptedException {
        lab = OvsLab.open(directory);
        lldp = lab.lldp(PANEL.devices(), "branch-7", CHASSIS);
        engine = open();
        engine.configure(SwitchSettings.NONE);
    }

    private OvsForwardingEngine open() {
        return new OvsForwardingEngine(
                "jcp-pfe", "ovs-sys-br", lab.database(), lab.control(), lab.devices(), PANEL, lldp);
    }

    @AfterEach
    void close() throws HostException, IOException, InterruptedException {
        lldp.close();
        lab.close();
    }

    @Override
    protected PacketForwardingEngine engine() {
        return engine;
    }

    private static SwitchPortSettings access(VlanId vlan) {
        return new SwitchPortSettings(true, Optional.empty(), SwitchPortSettings.DEFAULT_MTU, Optional.empty(),
                PortMode.ACCESS, Optional.of(vlan), VlanIds.none(), List.of());
    }

    private static SwitchSettings ports(Map<String, SwitchPortSettings> ports) {
        return SwitchSettings.of(VlanTable.EMPTY, ports);
    }

    private interface Condition {
        boolean holds() throws HostException;
    }

    private static void await(Condition condition) throws HostException, InterruptedException {
        for (var tries = 0; tries < 300 && !condition.holds(); tries++) {
            Thread.sleep(50);
        }
        assertTrue(condition.holds());
    }

    static boolean lldpdIsThere() {
        return Files.exists(Path.of("/usr/sbin/lldpd"));
    }

    @Test
    @EnabledIf(value = "lldpdIsThere", disabledReason = "takes lldpd")
    void anotherImplementationHearsUsAndIsHeard() throws HostException, IOException, InterruptedException {
        engine.configure(SwitchSettings.NONE.with(new Lldp(5, 4, true, Map.of())));
        lab.startLldpd(FrontPanel.outerEnd("ge-0/0/0"));
        await(() -> !engine.neighborhood().neighbors().isEmpty());
        var heard = engine.neighborhood().neighbors().getFirst();
        assertEquals("ge-0/0/0", heard.localPort());
        assertEquals(LldpId.Kind.MAC_ADDRESS, heard.chassis().kind());
        await(() -> lab.lldpcli("show", "neighbors").contains("branch-7"));
        var told = lab.lldpcli("show", "neighbors", "details");
        assertTrue(told.contains("mac 02:00:00:00:00:01"), told);
        assertTrue(told.contains("ifname ge-0/0/0"), told);
        assertTrue(told.contains("Bridge, on"), told);
        engine.configure(SwitchSettings.NONE);
        await(() -> !lab.lldpcli("show", "neighbors").contains("branch-7"));
        assertEquals(List.of(), engine.neighborhood().neighbors());
    }

    private boolean answers() {
        try {
            engine.settings();
            return true;
        } catch (HostException e) {
            return false;
        }
    }

    private long passed(int sent) throws HostException {
        var device = FrontPanel.outerEnd("ge-0/0/1");
        var before = lab.received("b", device);
        lab.flood("a", "10.9.0.255", sent);
        return lab.received("b", device) - before;
    }

    @Test
    void aStormIsLimitedAndTheRestIsNot() throws HostException {
        lab.host("a", FrontPanel.outerEnd("ge-0/0/0"), "10.9.0.1/24");
        lab.host("b", FrontPanel.outerEnd("ge-0/0/1"), "10.9.0.2/24");
        var open = ports(Map.of("ge-0/0/0", access(OFFICE), "ge-0/0/1", access(OFFICE)));
        engine.configure(open);
        assertTrue(passed(500) >= 500);
        engine.configure(open.with(Map.of("ge-0/0/0", new StormLimit(100, true, false))));
        var limited = passed(500);
        assertTrue(limited < 250, () -> limited + " of 500");
        assertTrue(lab.reaches("a", "10.9.0.2"));
        engine.configure(open.with(Map.of("ge-0/0/0", new StormLimit(100, false, true))));
        assertTrue(passed(500) >= 500, "broadcast does not count");
    }

    @Test
    void addressesAreForgottenOneByOneAndAllAtOnce() throws HostException, IOException, InterruptedException {
        lab.host("a", FrontPanel.outerEnd("ge-0/0/0"), "10.9.0.1/24");
        lab.host("b", FrontPanel.outerEnd("ge-0/0/1"), "10.9.0.2/24");
        engine.configure(ports(Map.of("ge-0/0/0", access(OFFICE), "ge-0/0/1", access(OFFICE))));
        assertTrue(lab.reaches("a", "10.9.0.2"));
        var both = engine.macTable();
        assertEquals(List.of("ge-0/0/0", "ge-0/0/1"), both.stream().map(MacEntry::port).sorted().toList());
        // the hosts may say something again, and are learned anew
        await(() -> isLeft(both.subList(0, 1), both.subList(1, 2)));
        await(() -> isLeft(engine.macTable(), List.of()));
    }

    private boolean isLeft(List<MacEntry> forgotten, List<MacEntry> others) throws HostException {
        engine.forget(forgotten);
        return engine.macTable().equals(others);
    }

    @Test
    void limitsThatTheSwitchHasLostAreSeenAndPutBack() throws HostException, IOException, InterruptedException {
        var limited = SwitchSettings.NONE.with(Map.of("ge-0/0/0", new StormLimit(100, true, true)));
        engine.configure(limited);
        lab.kill("ovs-vswitchd.pid");
        lab.startSwitch();
        await(this::answers);
        assertNotEquals(limited, engine.settings());
        engine.configure(limited);
        assertEquals(limited, engine.settings());
    }

    @Test
    void aNewStartTakesTheLimitsOfTheOldOneAway() throws HostException {
        engine.configure(SwitchSettings.NONE.with(Map.of("ge-0/0/0", new StormLimit(100, true, true))));
        engine = open();
        engine.configure(SwitchSettings.NONE);
        assertFalse(lab.ofctl("dump-flows", "jcp-pfe").contains("meter:"));
    }

    @Test
    void flowsOfOthersStayBesideLimits() throws HostException {
        lab.ofctl("add-flow", "jcp-pfe", "priority=7,dl_type=0x1234,actions=drop");
        engine.configure(SwitchSettings.NONE.with(Map.of("ge-0/0/0", new StormLimit(100, true, true))));
        assertTrue(lab.ofctl("dump-flows", "jcp-pfe").contains("meter:"));
        engine.configure(SwitchSettings.NONE);
        assertFalse(lab.ofctl("dump-flows", "jcp-pfe").contains("meter:"));
        assertTrue(lab.ofctl("dump-flows", "jcp-pfe").contains("dl_type=0x1234"));
    }

    /** A frame of LLDP goes no further than the next device, and so the switch must not pass it on. */
    @Test
    void neighboursAreHeardOnTheirPortsAlone() throws HostException, InterruptedException {
        var settings = ports(Map.of("ge-0/0/0", access(OFFICE), "ge-0/0/1", access(OFFICE)));
        engine.configure(settings.with(new Lldp(5, 4, true, Map.of("ge-0/0/1", false))));
        var other = lab.lldp(
                Map.of("eth7", FrontPanel.outerEnd("ge-0/0/0"), "eth8", FrontPanel.outerEnd("ge-0/0/1")), "core-1",
                MacAddress.parse("02:00:00:00:00:02"));
        other.configure(new Lldp(5, 4, true, Map.of()));
        await(() -> engine.neighborhood().neighbors().size() == 1);
        assertEquals(
                List.of(new LldpNeighbor(
                        "ge-0/0/0", new LldpId(LldpId.Kind.MAC_ADDRESS, "02:00:00:00:00:02"),
                        new LldpId(LldpId.Kind.INTERFACE_NAME, "eth7"), Optional.of("eth7"), Optional.of("core-1"))),
                engine.neighborhood().neighbors());
        var counted = engine.neighborhood().statistics();
        assertTrue(counted.get("ge-0/0/0").received() > 0 && counted.get("ge-0/0/0").transmitted() > 0, counted::toString);
        assertFalse(counted.containsKey("ge-0/0/1"), counted::toString);
        engine.neighborhood().forget("ge-0/0/0"::equals);
        assertEquals(List.of(), engine.neighborhood().neighbors());
        other.close();
        await(() -> engine.neighborhood().neighbors().isEmpty());
    }

    /** The shorter way leads over ge-0/0/0. */
    private static SwitchSettings tree() {
        var all = Rstp.Port.PLAIN;
        var near = new Rstp.Port(true, Optional.empty(), Optional.of(10), Optional.of(Rstp.Link.SHARED), false, true);
        return ports(Map.of("ge-0/0/0", access(OFFICE), "ge-0/0/1", access(OFFICE)))
                .with(Optional.of(new Rstp(32_768, 20, 2, 15, Map.of("ge-0/0/0", near), Optional.of(all))));
    }

    private Optional<TreePort> treePort(String name) throws HostException {
        return engine.ports().stream().filter(port -> port.name().equals(name)).findFirst().flatMap(SwitchPortStatus::tree);
    }

    @Test
    void aLoopIsCutAtOneOfItsPorts() throws HostException, InterruptedException {
        engine.configure(tree());
        lab.vsctl(
                "add-br", "other", "--", "set", "bridge", "other", "datapath_type=netdev", "rstp_enable=true",
                "other_config:rstp-priority=4096", "--",
                "add-port", "other", FrontPanel.outerEnd("ge-0/0/0"), "--", "add-port", "other", FrontPanel.outerEnd("ge-0/0/1"));
        await(() -> treePort("ge-0/0/0").equals(Optional.of(new TreePort(TreePort.Role.ROOT, TreePort.State.FORWARDING))));
        assertEquals(
                Optional.of(new TreePort(TreePort.Role.ALTERNATE, TreePort.State.DISCARDING)), treePort("ge-0/0/1"));
    }

    @Test
    void portsFloodAgainWhenTheTreeIsGone() throws HostException, InterruptedException {
        var plain = tree().with(Optional.<Rstp>empty());
        engine.configure(plain);
        var way = wayOfABroadcast("ge-0_0_0");
        engine.configure(tree());
        await(() -> treePort("ge-0/0/0").filter(port -> port.state() == TreePort.State.FORWARDING).isPresent());
        engine.configure(plain);
        await(() -> wayOfABroadcast("ge-0_0_0").equals(way));
    }

    private String wayOfABroadcast(String port) throws HostException {
        return lab.control().ask("ofproto/trace", "jcp-pfe", "in_port=" + port + ",dl_dst=ff:ff:ff:ff:ff:ff").getLast();
    }

    @Test
    void settingsOfOthersStayBesideTheTree() throws HostException {
        lab.vsctl("set", "bridge", "jcp-pfe", "other_config:mac-table-size=4096");
        engine.configure(tree());
        engine.configure(SwitchSettings.NONE);
        assertEquals("{mac-table-size=\"4096\"}", lab.vsctl("get", "bridge", "jcp-pfe", "other_config").strip());
    }

    @Test
    void aTreeThatSomebodyElseChangedIsNotTheSameAnyMore() throws HostException {
        engine.configure(tree());
        assertEquals(tree(), engine.settings());
        lab.vsctl("set", "port", "ge-0_0_1", "other_config:rstp-enable=false");
        assertNotEquals(tree(), engine.settings());
        engine.configure(tree());
        assertEquals(tree(), engine.settings());
    }

    @Test
    void packetsGoWhereTheVlansGo() throws HostException {
        lab.host("a", FrontPanel.outerEnd("ge-0/0/0"), "10.9.0.1/24");
        lab.host("b", FrontPanel.outerEnd("ge-0/0/1"), "10.9.0.2/24");
        assertFalse(lab.reaches("a", "10.9.0.2"));
        engine.configure(ports(Map.of("ge-0/0/0", access(OFFICE), "ge-0/0/1", access(OFFICE))));
        assertTrue(lab.reaches("a", "10.9.0.2"));
        assertEquals(
                List.of("ge-0/0/0", "ge-0/0/1"),
                engine.macTable().stream().map(entry -> entry.port()).distinct().sorted().toList());
        engine.configure(ports(Map.of("ge-0/0/0", access(OFFICE), "ge-0/0/1", access(GUESTS))));
        assertFalse(lab.reaches("a", "10.9.0.2"));
    }

    private static SwitchPortSettings trunk(Optional<VlanId> untagged) {
        return new SwitchPortSettings(true, Optional.empty(), SwitchPortSettings.DEFAULT_MTU, Optional.empty(),
                PortMode.TRUNK, untagged, VlanIds.none(), List.of());
    }

    /** What the switch would do with a frame of the number that is no VLAN. */
    private String wayOfNoVlan(String port) throws HostException {
        return lab.control().ask("ofproto/trace", "jcp-pfe", "in_port=" + port + ",dl_dst=ff:ff:ff:ff:ff:ff,dl_vlan=4095").getLast();
    }

    @Test
    void framesOfNoVlanReachNobody() throws HostException {
        var settings = ports(Map.of("ge-0/0/0", trunk(Optional.of(OFFICE)), "ge-0/0/1", trunk(Optional.of(OFFICE)),
                "ge-0/0/2", trunk(Optional.empty()), "ge-0/0/3", access(OFFICE)));
        engine.configure(settings);
        for (var open : List.of("ge-0_0_0", "ge-0_0_3")) {
            assertEquals("Datapath actions: drop", wayOfNoVlan(open), open);
        }
        // from there it goes to the device of the switch itself at most, which is off
        for (var closed : List.of("ge-0_0_2", "ge-0_0_9")) {
            assertTrue(wayOfNoVlan(closed).matches("Datapath actions: (drop|\\d+)"), wayOfNoVlan(closed));
        }
        assertEquals(settings, engine.settings());
    }

    @Test
    void whatSomebodyElseChangesIsSeenAndPutBack() throws HostException {
        var settings = ports(Map.of("ge-0/0/3", access(OFFICE)));
        engine.configure(settings);
        lab.vsctl("set", "port", "ge-0_0_3", "tag=7");
        lab.run("ip", "link", "set", "dev", "ge-0_0_5", "down");
        assertNotEquals(settings, engine.settings());
        engine.configure(settings);
        assertEquals(settings, engine.settings());
        assertEquals("1100", lab.vsctl("get", "port", "ge-0_0_3", "tag").strip());
    }

    @Test
    void whatSomebodyElseChangesIsReadAsItIs() throws HostException {
        engine.configure(ports(Map.of("ge-0/0/3", access(OFFICE))));
        lab.vsctl("set", "port", "ge-0_0_3", "tag=7", "--", "set", "interface", "ge-0_0_3", "mtu_request=1400");
        lab.run("ip", "link", "set", "dev", "ge-0_0_5", "down");
        var found = new SwitchPortSettings(true, Optional.empty(), 1414, Optional.empty(), PortMode.ACCESS,
                Optional.of(new VlanId(7)), VlanIds.none(), List.of());
        assertEquals(
                ports(Map.of("ge-0/0/3", found, "ge-0/0/5", SwitchPortSettings.UNUSED.withEnabled(false))),
                engine.settings());
    }

    @Test
    void whatNoConfigurationAsksForIsToldInTheWordsOfTheSwitch() throws HostException {
        engine.configure(ports(Map.of("ge-0/0/3", access(OFFICE))));
        lab.vsctl("del-port", "ge-0_0_4", "--", "set", "port", "ge-0_0_3", "vlan_mode=dot1q-tunnel");
        lab.vsctl("set", "bridge", "jcp-pfe", "rstp_enable=true");
        assertEquals(
                List.of(
                        new Drift("port ge-0/0/3", "vlan_mode dot1q-tunnel, tag 1100, protected false",
                                "vlan_mode access, tag 1100, protected false"),
                        new Drift("port ge-0/0/4", "not plugged in", "plugged in"),
                        new Drift("rstp", "on", "off")),
                engine.settings().faults());
    }

    @Test
    void aDeviceThatIsGoneIsAFault() throws HostException {
        lab.run("ip", "link", "del", "dev", "ge-0_0_3");
        assertEquals(
                List.of(new Drift("port ge-0/0/3", "the network device ge-0_0_3 is gone", "plugged in")),
                engine.settings().faults());
        engine.configure(SwitchSettings.NONE);
        assertEquals(SwitchSettings.NONE, engine.settings());
    }

    /** As a server leaves them that is killed while it makes them. */
    @Test
    void cablesThatWereMadeInPartAreFinished() throws HostException {
        lab.vsctl("del-port", "ge-0_0_3");
        lab.run("ip", "link", "del", "dev", "ge-0_0_3");
        lab.run("ip", "link", "add", "name", "ge-0_0_3", "type", "veth", "peer", "name", FrontPanel.outerEnd("ge-0/0/3"));
        engine.configure(SwitchSettings.NONE);
        for (var end : List.of("ge-0_0_3", FrontPanel.outerEnd("ge-0/0/3"))) {
            assertTrue(lab.run("ethtool", "-k", end).contains("tx-checksumming: off"), end);
            assertTrue(lab.devices().links().get(end).on(), end);
        }
        assertEquals(SwitchSettings.NONE, engine.settings());
    }

    /** A commit that fails goes back to where it began, be that drift. */
    @Test
    void theWayBackLeadsToWhatSomebodyElseHadSet() throws HostException {
        engine.configure(ports(Map.of("ge-0/0/3", access(OFFICE))));
        lab.vsctl("set", "port", "ge-0_0_3", "tag=7");
        var before = engine.settings();
        engine.configure(ports(Map.of("ge-0/0/3", access(GUESTS))));
        engine.configure(before);
        assertEquals("7", lab.vsctl("get", "port", "ge-0_0_3", "tag").strip());
    }

    @Test
    void aNewStartFindsThePortsAsTheyWere() throws HostException {
        var settings = ports(Map.of("ge-0/0/3", access(OFFICE)));
        engine.configure(settings);
        engine = open();
        assertEquals("1100", lab.vsctl("get", "port", "ge-0_0_3", "tag").strip());
        engine.configure(settings);
        assertEquals(settings, engine.settings());
    }

    @Test
    void nothingIsLeftOfAChangeWhileTheSwitchIsDead() throws HostException, IOException, InterruptedException {
        var settings = ports(Map.of("ge-0/0/3", access(OFFICE)));
        engine.configure(settings);
        lab.kill("ovs-vswitchd.pid");
        assertThrows(HostException.class, () -> engine.configure(ports(Map.of("ge-0/0/3", access(GUESTS)))));
        assertEquals(settings, engine.settings());
        lab.startSwitch();
        engine.configure(ports(Map.of("ge-0/0/3", access(GUESTS))));
        assertEquals("1200", lab.vsctl("get", "port", "ge-0_0_3", "tag").strip());
    }
}
