package org.opennfx.backends.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opennfx.backends.libvirt.LibvirtLab;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;

/** What the state tree says (thesis figures 22, 24, 25 and 29), beside what libvirt, Open vSwitch and the kernel say themselves. */
class LinuxStateTest extends LinuxSiteTest {
    private static final Pattern PAIR = Pattern.compile("^\\s*([^:=]+?)\\s*[:=]\\s*(.*?)\\s*$");

    LinuxStateTest(LibvirtLab lab) {
        super(lab);
    }

    @BeforeEach
    void bootTwoGuests() {
        site.commit(LinuxSite.VLANS, LinuxSite.guest("left", "v100"), LinuxSite.guest("right", "v200"));
    }

    @Test
    void guestsAreWhatLibvirtSays() throws Exception {
        site.shell("left").close();
        var left = vnf("left");
        var info = pairs(lab.virsh("dominfo", "left"));
        assertEquals(info.get("UUID"), left.leaf("uuid").orElseThrow());
        assertEquals(info.get("CPU(s)"), left.leaf("vcpus").orElseThrow());
        assertEquals(info.get("Max memory"), left.leaf("maximum-memory").orElseThrow() + " KiB");
        assertEquals(info.get("Used memory"), left.leaf("used-memory").orElseThrow() + " KiB");
        var image = pairs(lab.virsh("domblkinfo", "left", "vda"));
        var disk = left.container("block-devices").orElseThrow().entry("block-device", "vda").orElseThrow();
        assertEquals(image.get("Capacity"), disk.leaf("capacity").orElseThrow());
        assertEquals(image.get("Allocation"), disk.leaf("allocation").orElseThrow());
        var stats = pairs(lab.virsh("domstats", "left"));
        assertTrue(number(disk, "read-bytes") > 0 && number(disk, "read-bytes") <= Long.parseLong(stats.get("block.0.rd.bytes")), stats::toString);
        assertTrue(number(disk, "read-requests") > 0, disk::toString);
        var vcpu = left.entry("vcpu", "0").orElseThrow();
        assertTrue(number(vcpu, "cpu-time") > 0 && number(vcpu, "cpu-time") <= Long.parseLong(stats.get("vcpu.0.time")), stats::toString);
        assertTrue(number(vcpu, "cpu") < Runtime.getRuntime().availableProcessors(), vcpu::toString);
    }

    @Test
    void cardsAreWhatLibvirtListsAndTheAddressIsTheLease() throws Exception {
        site.shell("left").close();
        var cards = cards("left");
        assertEquals(List.of("network nfx-internal", "bridge eth0br", "ethernet ovs-sys-br"),
                cards.stream().map(card -> card.leaf("type").orElseThrow() + " " + card.leaf("source").orElseThrow()).toList());
        var listed = lab.virsh("domiflist", "left").lines().map(String::strip).filter(line -> !line.isEmpty())
                .map(line -> List.of(line.split("\\s+")))
                .map(row -> row.get(0) + " " + row.get(1) + " " + row.get(3) + " " + row.get(4)).toList();
        assertEquals(listed, cards.stream().map(card -> "%s %s %s %s".formatted(
                card.leaf("host-interface").orElseThrow(), card.leaf("type").orElseThrow(),
                card.leaf("model").orElseThrow(), card.leaf("mac-address").orElseThrow())).toList());
        assertEquals("ovs-sys-br", lab.vsctl("port-to-br", cards.get(2).leaf("host-interface").orElseThrow()).strip());
        var address = vnf("left").leaf("ip-address").orElseThrow();
        assertTrue(lab.virsh("net-dhcp-leases", "nfx-internal").lines()
                .anyMatch(line -> line.contains(cards.get(0).leaf("mac-address").orElseThrow()) && line.contains(" " + address + "/")));
        var stats = pairs(lab.virsh("domstats", "--interface", "left"));
        var received = number(cards.get(0).container("counters").orElseThrow(), "in-octets");
        assertTrue(received > 0 && received <= Long.parseLong(stats.get("net.0.rx.bytes")), () -> received + " " + stats);
    }

    @Test
    void stateComesWithItsReason() throws Exception {
        site.shell("left").close();
        assertEquals("running booted", words("left"));
        lab.virsh("suspend", "left");
        assertEquals("paused user", words("left"));
        lab.virsh("resume", "left");
        assertEquals("running unpaused", words("left"));
        lab.virsh("destroy", "left");
        assertEquals("shut off destroyed", words("left"));
        site.host().host().hypervisor().shutdown("right");
        assertEquals("shut off shutdown", words("right"));
        for (var guest : List.of("left", "right")) {
            assertEquals(lab.virsh("domstate", "--reason", guest).strip(), words(guest).replaceFirst(" (\\w+)$", " ($1)"));
        }
    }

    private String words(String guest) {
        return vnf(guest).leaf("state").orElseThrow() + " " + vnf(guest).leaf("state-reason").orElseThrow();
    }

    @Test
    void portsOfTheSwitchAreWhatOpenVSwitchSays() throws Exception {
        var told = new TreeMap<String, String>();
        site.state().container("host-switch", "ports").orElseThrow().entries("port").forEach(port -> told.put(
                port.leaf("name").orElseThrow(),
                port.leaf("type").orElse("") + " " + port.leaf("tag").orElse("") + " " + values(port, "trunks")));
        var actual = new TreeMap<String, String>();
        for (var port : lab.vsctl("list-ports", "ovs-sys-br").lines().toList()) {
            actual.put(port, vsctl("Interface", port, "type") + " " + vsctl("Port", port, "tag") + " " + vsctl("Port", port, "trunks"));
        }
        actual.put("ovs-sys-br", "internal  ");
        assertEquals(actual, told);
        assertEquals("system 100 ", told.get("left_eth2"));
    }

    private String vsctl(String table, String port, String column) throws HostException {
        return lab.vsctl("get", table, port, column).strip().replaceAll("[\\[\\]\" ]", "");
    }

    private static String values(ListEntry entry, String name) {
        return StreamSupport.stream(entry.values(name).spliterator(), false).collect(Collectors.joining(","));
    }

    @Test
    void machineIsWhatTheKernelSays() throws Exception {
        var host = site.state().container("host").orElseThrow();
        var memory = pairs(Files.readString(Path.of("/proc/meminfo")));
        assertEquals(memory.get("MemTotal"), host.container("memory").flatMap(part -> part.leaf("total")).orElseThrow() + " kB");
        assertEquals(Integer.toString(Runtime.getRuntime().availableProcessors()),
                host.container("cpus").flatMap(part -> part.leaf("total")).orElseThrow());
        var files = host.container("storage").orElseThrow().entries("filesystem").iterator().next();
        var store = Files.getFileStore(site.host().imageDirectory());
        assertEquals(store.getTotalSpace() / 1024, number(files, "total"));
        assertEquals(store.getTotalSpace() / 1024, number(files, "used") + number(files, "free"));
        assertTrue(Math.abs(store.getUnallocatedSpace() / 1024 - number(files, "free")) < store.getTotalSpace() / 1024 / 100, files::toString);
    }

    @Test
    void aVlanOnBothWaysToTheSwitchIsRefusedAndNothingIsTouched() throws Exception {
        var before = everything();
        var refusal = assertThrows(RpcException.class, () -> site.commit(LinuxSite.VLANS,
                LinuxSite.guest("left", "v100"), LinuxSite.guest("right", "v200"), """
                <interfaces><interface><name>sxe-0/0/0</name><unit><name>0</name><family><ethernet-switching>
                  <interface-mode>trunk</interface-mode><vlan><members>v1100</members></vlan></ethernet-switching></family></unit></interface>
                <interface><name>sxe-0/0/1</name><unit><name>0</name><family><ethernet-switching>
                  <interface-mode>trunk</interface-mode><vlan><members>v1100</members></vlan></ethernet-switching></family></unit></interface></interfaces>
                """));
        assertTrue(refusal.getMessage().contains("sxe interfaces (sxe-0/0/0.0 and sxe-0/0/1.0) cannot have same vlan member (1100)"),
                refusal::getMessage);
        assertEquals(before, everything());
    }

    /** Definitions, the database of the switch, and the files of the device. */
    private Map<String, String> everything() throws HostException, IOException {
        var all = new HashMap<String, String>();
        for (var guest : List.of("left", "right")) {
            all.put("definition of " + guest, lab.virsh("dumpxml", "--inactive", guest));
            all.put("domid of " + guest, lab.virsh("domid", guest));
        }
        all.put("network", lab.virsh("net-dumpxml", "nfx-internal"));
        for (var table : List.of("Bridge", "Port")) {
            all.put(table, lab.vsctl("--columns=_uuid,name,other_config,external_ids", "list", table));
        }
        all.put("Interface", lab.vsctl("--columns=_uuid,name,type,options,mtu_request", "list", "Interface"));
        all.put("files", listing(state) + listing(lab.places().guestFiles()));
        return all;
    }

    private static String listing(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.sorted().map(Path::toString).collect(Collectors.joining("\n"));
        }
    }

    private ListEntry vnf(String name) {
        return site.state().container("vnfs").orElseThrow().entry("vnf", name).orElseThrow();
    }

    private List<ListEntry> cards(String vnf) {
        return StreamSupport.stream(
                vnf(vnf).container("interfaces").orElseThrow().entries("interface").spliterator(), false).toList();
    }

    private static long number(InnerNode node, String leaf) {
        return Long.parseLong(node.leaf(leaf).orElseThrow());
    }

    private static Map<String, String> pairs(String text) {
        return text.lines().map(PAIR::matcher).filter(match -> match.matches())
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (first, _) -> first));
    }
}
