package org.opennfx.backends.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Configurations;
import org.opennfx.backends.Site;
import org.opennfx.backends.fault.Outage;
import org.opennfx.backends.image.Checksums;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.Vnf;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;

class NfxStateTest {
    @TempDir
    Path directory;

    private Site site;

    @BeforeEach
    void commitBranchSite() {
        site = Site.branch(directory);
    }

    private ContainerNode state() {
        return (ContainerNode) site.host.embedded.stateProviders().getFirst().state(Site.SCHEMA).getFirst();
    }

    @Test
    void whatTheHypervisorDoesNotTellIsLeftOutAndSaid() throws IOException {
        var outage = new Outage();
        var host = outage.of(site.host.host());
        outage.begin();
        var observer = new HostObserver(host, ImageStore.open(directory.resolve("images")), site.host.clock);
        var state = (ContainerNode) new NfxState(observer, new ImageState(new Checksums())).state(Site.SCHEMA).getFirst();
        var machine = state.container("host").orElseThrow();
        assertEquals(Optional.of("libvirt: domains: Connection refused"),
                machine.entry("unreachable", "libvirt").flatMap(entry -> entry.leaf("reason")));
        assertTrue(machine.leaf("model").isPresent());
        assertTrue(state.container("host-switch", "ports").flatMap(ports -> ports.entry("port", "dpdk0")).isPresent());
        assertTrue(state.container("vnfs").flatMap(vnfs -> vnfs.entry("vnf", "vsrx")).isEmpty());
    }

    private ListEntry vnf(String name) {
        return state().container("vnfs").flatMap(vnfs -> vnfs.entry("vnf", name)).orElseThrow();
    }

    private ListEntry bridgePort(String name) {
        return state().container("host-switch", "ports").flatMap(ports -> ports.entry("port", name)).orElseThrow();
    }

    private long received(String port) {
        return state().container("switch", "ports").flatMap(ports -> ports.entry("port", port))
                .flatMap(entry -> entry.container("counters")).flatMap(counters -> counters.leaf("in-packets"))
                .map(Long::valueOf).orElseThrow();
    }

    private static List<String> values(Iterable<String> values) {
        return StreamSupport.stream(values.spliterator(), false).toList();
    }

    @Test
    void everySettingOfTheSystemTellsHowFarItReaches() {
        var settings = state().container("host").orElseThrow().entries("setting");
        var told = StreamSupport.stream(settings.spliterator(), false)
                .map(setting -> setting.leaf("name").orElseThrow() + " " + setting.leaf("in-force").orElseThrow())
                .toList();
        assertEquals(
                List.of("host-name device", "management-interfaces device", "static-routes device", "name-server device",
                        "ntp device", "login device"),
                told);
    }

    @Test
    void machinesOfTheSystemStandAmongTheOthers() {
        var names = StreamSupport.stream(
                        state().container("vnfs").orElseThrow().entries("vnf").spliterator(), false)
                .map(entry -> entry.leaf("id").orElseThrow() + " " + entry.leaf("name").orElseThrow()).toList();
        assertEquals(List.of("2 vjunos0", "3 vsrx", "4 vrtr1", "5 vrtr2", "6 localserver", "8226 jdm"), names);
    }

    @Test
    void bridgeLooksLikeFigure29() {
        assertEquals(Optional.of("100"), bridgePort("vrtr1_eth3").leaf("tag"));
        assertEquals(Optional.of("dpdkvhostuser"), bridgePort("vrtr1_eth3").leaf("type"));
        assertEquals(List.of("1", "2", "100", "200", "300"), values(bridgePort("dpdk0").values("trunks")));
        assertEquals(Optional.of("3"), bridgePort("dpdk1").leaf("tag"));
        assertEquals(Optional.of("could not open network device ipsec-nm_heth1 (No such device)"),
                bridgePort("ipsec-nm_heth1").leaf("error"));
        assertEquals(Optional.of("internal"), bridgePort("ovs-sys-br").leaf("type"));
    }

    @Test
    void managementInterfacesAreShown() {
        var management = state().container("management").orElseThrow();
        var jmgmt0 = management.entry("interface", "jmgmt0").orElseThrow();
        assertEquals(Optional.of("up"), jmgmt0.leaf("oper-status"));
        assertEquals(Optional.of("30:b6:4f:2d:f0:f0"), jmgmt0.leaf("mac-address"));
        assertTrue(jmgmt0.container("counters").isPresent());
        assertEquals(Optional.of("30:b6:4f:2d:f0:f1"), management.entry("interface", "jsxe0")
                .flatMap(jsxe0 -> jsxe0.leaf("mac-address")));
    }

    @Test
    void guestsOfTheSystemHaveCardsOfTheirOwn() {
        var macs = List.of("vjunos0", "jdm").stream()
                .map(name -> vnf(name).container("interfaces").orElseThrow().entries("interface").iterator().next())
                .map(card -> card.leaf("name").orElseThrow() + " " + card.leaf("mac-address").orElseThrow())
                .toList();
        assertEquals(List.of("em2 30:b6:4f:2d:f0:f2", "bme1 30:b6:4f:2d:f0:f3"), macs);
    }

    @Test
    void vlanWithSeveralIdsShowsThem() {
        site.commit(Site.example("examples/good/switch-ports.xml"));
        var vlans = state().container("switch", "vlans").orElseThrow();
        assertEquals(List.of("100-199", "300"), values(vlans.entry("vlan", "many").orElseThrow().values("vlan-id-list")));
        assertEquals(Optional.of("10"), vlans.entry("vlan", "v10").flatMap(vlan -> vlan.leaf("vlan-id")));
    }

    @Test
    void countersGrow() {
        var before = received("ge-0/0/0");
        site.host.clock.advance(Duration.ofMinutes(1));
        assertTrue(received("ge-0/0/0") > before);
    }

    private String counter(String port, String counter) {
        return bridgePort(port).container("counters").flatMap(counters -> counters.leaf(counter)).orElseThrow();
    }

    @Test
    void portOfAMachineThatIsOffCountsNothing() {
        assertEquals("0", counter("vrtr2_eth4", "in-packets"));
        assertEquals("0", counter("vrtr2_eth4", "out-packets"));
    }

    @Test
    void portReceivesWhatItsMachineSends() {
        var card = vnf("vrtr1").container("interfaces").flatMap(cards -> cards.entry("interface", "eth3")).orElseThrow();
        var sent = card.container("counters").flatMap(counters -> counters.leaf("out-packets")).orElseThrow();
        assertEquals(sent, counter("vrtr1_eth3", "in-packets"));
        assertNotEquals("0", sent);
    }

    @Test
    void machineWithoutRoomSaysWhy() {
        site.host.commit(Configurations.withHugepages(
                Configurations.site(onDiskOfVsrx("large")), Hugepages.NONE));
        assertEquals(Optional.of("shut off"), vnf("large").leaf("state"));
        assertEquals(Optional.of("cannot allocate memory: 4 huge pages of 1024 MiB needed, 0 free"),
                vnf("large").leaf("error"));
    }

    @Test
    void machineWithoutRoomRaisesAnAlarm() {
        var request = "<get-system-alarm-information xmlns=\"urn:opennfx:nfx\"/>";
        assertTrue(site.rpc(request).contains("no-active-alarms"));
        site.host.commit(Configurations.withHugepages(
                Configurations.site(Configurations.vnf("large")), Hugepages.NONE));
        var alarms = site.rpc(request);
        assertTrue(alarms.contains("<active-alarm-count>1<"), alarms);
        assertTrue(alarms.contains("<alarm-description>VNF large cannot be started: "), alarms);
    }

    @Test
    void machineThatIsOffShowsItsCards() {
        var card = vnf("vrtr2").container("interfaces").flatMap(cards -> cards.entry("interface", "eth0")).orElseThrow();
        assertEquals(Optional.of("shut off"), vnf("vrtr2").leaf("state"));
        assertTrue(card.leaf("mac-address").orElseThrow().startsWith("30:b6:4f:2d:f1:"));
        assertEquals(Optional.empty(), card.container("counters"));
    }

    @Test
    void unknownVlanIsNamed() {
        var refused = assertThrows(RpcException.class, () -> site.rpc(
                "<get-vlan-information xmlns=\"urn:opennfx:nfx\"><vlan-name>v1300</vlan-name></get-vlan-information>"));
        assertEquals(List.of("VLAN v1300 not found"), refused.errors().stream().map(RpcError::message).toList());
    }

    @Test
    void machineIsDownWhileItBoots() {
        site.host.commit(Configurations.site(onDiskOfVsrx("fresh")));
        assertEquals(Optional.of("running"), vnf("fresh").leaf("state"));
        assertEquals(Optional.of("down"), vnf("fresh").leaf("liveliness"));
        assertEquals(Optional.of("2026-11-01T08:00:30Z"), vnf("fresh").leaf("start-time"));
    }

    private static Vnf onDiskOfVsrx(String name) {
        return Configurations.withDisks(Configurations.vnf(name), Configurations.disk("vsrx"));
    }
}
