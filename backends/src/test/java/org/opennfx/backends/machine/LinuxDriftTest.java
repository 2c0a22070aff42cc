package org.opennfx.backends.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.libvirt.LibvirtLab;
import org.opennfx.backends.libvirt.NeedsLibvirtLab;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.DriftPolicy;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Repair;

/** What somebody does to this machine by hand while two guests run, what is told of it, and what is there afterwards. */
@NeedsLibvirtLab
class LinuxDriftTest {
    @TempDir
    private static Path state;

    private static LinuxSite site;

    private final LibvirtLab lab;

    LinuxDriftTest(LibvirtLab lab) {
        this.lab = lab;
    }

    @BeforeAll
    static void bootTwoGuests(LibvirtLab lab) throws HostException, IOException, InterruptedException {
        site = new LinuxSite(lab, state);
        site.commit(LinuxSite.VLANS, LinuxSite.FRONT_PORT, LinuxSite.guest("left", "v100"), LinuxSite.guest("right", "v100"));
        // a guest that has not booted gives no card back
        for (var tries = 0; tries < 600 && !allAnswer(); tries++) {
            Thread.sleep(200);
        }
    }

    private static boolean allAnswer() throws HostException {
        return site.host().host().hypervisor().domains().stream()
                .allMatch(domain -> domain.run() instanceof RunState.Running running && running.reachable());
    }

    @AfterAll
    static void close() throws HostException, IOException {
        site.close();
    }

    private interface Work {
        void with(LibvirtLab lab) throws HostException;
    }

    private static Work vsctl(String words) {
        return at -> at.vsctl(words.split(" "));
    }

    private static Work virsh(String words) {
        return at -> at.virsh(words.split(" "));
    }

    private static Work inside(String words) {
        return at -> at.places().command().run("lab", words.split(" "));
    }

    /**
     * Something that is done by hand.
     *
     * @param object what is told of it
     * @param words how that is told to be now, or a part of it
     */
    private record Deed(String name, String object, String words, Work work) {
        Deed(String name, String object, Work work) {
            this(name, object, "", work);
        }

        boolean isAmong(List<Drift> drifts) {
            return drifts.stream().anyMatch(drift -> drift.object().equals(object) && drift.observed().contains(words));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Deed> deeds() {
        return Stream.of(
                new Deed("port of a guest deleted", "port left_eth2 of bridge ovs-sys-br", vsctl("del-port ovs-sys-br left_eth2")),
                new Deed("tag set", "port left_eth2 of bridge ovs-sys-br", vsctl("set Port left_eth2 tag=200")),
                new Deed("mtu set", "port left_eth2 of bridge ovs-sys-br", vsctl("set Interface left_eth2 mtu_request=1400")),
                new Deed("tap deleted", "port left_eth2 of bridge ovs-sys-br", inside("ip link del dev left_eth2")),
                new Deed("host switch deleted", "port left_eth2 of bridge ovs-sys-br", vsctl("del-br ovs-sys-br")),
                new Deed("front port deleted", "port ge-0/0/0", vsctl("del-port jcp-pfe ge-0_0_0")),
                new Deed("trunks set", "port ge-0/0/0", vsctl("set Port ge-0_0_0 vlan_mode=trunk tag=[] trunks=5")),
                new Deed("cable deleted", "port ge-0/0/0", inside("ip link del dev ge-0_0_0")),
                new Deed("front switch deleted", "port ge-0/0/0", vsctl("del-br jcp-pfe")),
                new Deed("definition deleted", "domain right", "runs without a definition", virsh("undefine right")),
                new Deed("memory changed", "domain left", virsh("setmaxmem left 65536 --config")),
                new Deed("addresses deleted", "domain left", at ->
                        at.here().run("lab", "truncate", "--size=0", at.places().internalAddresses().toString())),
                new Deed("internal network stopped", "network nfx-internal", virsh("net-destroy nfx-internal")),
                new Deed("internal network deleted", "network nfx-internal", at -> {
                    at.virsh("net-destroy", "nfx-internal");
                    at.virsh("net-undefine", "nfx-internal");
                }),
                new Deed("internal addresses flushed", "network nfx-internal", "has not the address 192.168.1.254/24",
                        inside("ip address flush dev nfx-internal")),
                new Deed("bridge switched off", "network nfx-out-of-band", "switched off", inside("ip link set dev eth0br down")),
                new Deed("bridge deleted", "network nfx-out-of-band", "gone", inside("ip link del dev eth0br")),
                new Deed("tap switched off", "eth2 of domain left", "switched off", inside("ip link set dev left_eth2 down")),
                new Deed("tap of a bridge switched off", "eth1 of domain left", "switched off", at ->
                        inside("ip link set dev " + tap(at, "eth0br") + " down").with(at)),
                new Deed("tap out of its bridge", "eth0 of domain left", "is not in bridge nfx-internal", at ->
                        inside("ip link set dev " + tap(at, "nfx-internal") + " nomaster").with(at)),
                new Deed("out of band network stopped", "network nfx-out-of-band", virsh("net-destroy nfx-out-of-band")),
                new Deed("out of band network deleted", "network nfx-out-of-band", at -> {
                    at.virsh("net-destroy", "nfx-out-of-band");
                    at.virsh("net-undefine", "nfx-out-of-band");
                }));
    }

    /** The device of the card of a guest in a network or bridge. */
    private static String tap(LibvirtLab lab, String place) throws HostException {
        return lab.virsh("domiflist", "left").lines().map(String::strip).filter(line -> line.contains(place))
                .findFirst().orElseThrow().replaceFirst("\\s.*", "");
    }

    private boolean held(String tap) throws HostException {
        return !lab.places().command().run("lab", "ip", "-o", "link", "show", "dev", tap).contains("NO-CARRIER");
    }

    /** All that a guest needs of the machine to be reached. */
    private Map<String, String> plugs() throws HostException {
        var plugs = new TreeMap<String, String>();
        for (var guest : List.of("left", "right")) {
            for (var card : lab.virsh("domiflist", guest).lines().map(String::strip).filter(line -> line.startsWith("vnet")).toList()) {
                var device = card.replaceFirst("\\s.*", "");
                plugs.put(device, lab.places().command().run("lab", "ip", "-o", "link", "show", "dev", device)
                        .replaceAll("(?s).*master (\\S+).*", "$1"));
            }
            var port = guest + "_eth2";
            plugs.put(port, held(port) ? "held" : "loose");
        }
        return plugs;
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void whatIsDoneByHandIsToldAndMendedOrLeft(Deed deed) throws Exception {
        var before = site.picture();
        var plugged = plugs();
        assertEquals(Repair.NONE, site.datastore().repair(DriftPolicy.MEND));
        deed.work.with(lab);
        var told = site.datastore().repair(DriftPolicy.REPORT);
        assertTrue(deed.isAmong(told.drifts()), told::toString);
        assertEquals(told.drifts(), site.datastore().repair(DriftPolicy.REPORT).drifts());
        var mended = site.datastore().repair(DriftPolicy.MEND);
        assertEquals(List.of(), mended.failures());
        assertTrue(mended.mended(), mended::toString);
        assertEquals(before, site.picture());
        assertEquals(plugged, plugs());
        assertEquals(Repair.NONE, site.datastore().repair(DriftPolicy.REPORT));
    }

    @Test
    void anImageThatIsGoneIsToldUntilItIsBack() throws Exception {
        var image = site.host().imageDirectory().resolve("right.qcow2");
        var kept = image.resolveSibling("kept.qcow2");
        Files.move(image, kept);
        var path = "/var/third-party/images/right.qcow2";
        var told = new Drift("domain right", path + " was removed", path);
        assertEquals(new Repair(List.of(told), List.of(), false), site.datastore().repair(DriftPolicy.MEND));
        assertEquals(List.of(path + " was removed"), errors());
        Files.createLink(image, kept);
        assertEquals(Repair.NONE, site.datastore().repair(DriftPolicy.REPORT));
        Files.delete(image);
        Files.delete(kept);
        assertEquals(new Repair(List.of(told), List.of(), false), site.datastore().repair(DriftPolicy.REPORT));
        Files.copy(lab.guestImage(), image);
        told = new Drift("domain right", path + " was replaced", path);
        assertEquals(new Repair(List.of(told), List.of(), false), site.datastore().repair(DriftPolicy.REPORT));
        assertEquals(List.of(path + " was replaced"), errors());
        // the new image is taken at the next boot
        lab.virsh("destroy", "right");
        lab.virsh("start", "right");
        assertEquals(Repair.NONE, site.datastore().repair(DriftPolicy.REPORT));
    }

    /** What the state tells of guests that do not run as they are configured. */
    private static List<String> errors() {
        var errors = new ArrayList<String>();
        site.state().container("vnfs").orElseThrow().entries("vnf").forEach(vnf -> vnf.leaf("error").ifPresent(errors::add));
        return errors;
    }

    @Test
    void aForeignPortIsLeftAlone() throws Exception {
        lab.vsctl("add-port", "ovs-sys-br", "foreign0", "--", "set", "Interface", "foreign0", "type=internal");
        assertEquals(Repair.NONE, site.datastore().repair(DriftPolicy.MEND));
        assertEquals("ovs-sys-br", lab.vsctl("port-to-br", "foreign0").strip());
        lab.vsctl("del-port", "ovs-sys-br", "foreign0");
    }

    @Test
    void aGuestThatSomebodyStoppedHasNotDrifted() throws Exception {
        var before = site.picture();
        lab.virsh("destroy", "right");
        assertEquals(Repair.NONE, site.datastore().repair(DriftPolicy.MEND));
        assertNotEquals(before, site.picture());
        lab.virsh("start", "right");
        assertEquals(before, site.picture());
    }
}
