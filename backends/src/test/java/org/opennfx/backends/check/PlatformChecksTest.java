package org.opennfx.backends.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opennfx.backends.Configurations.access;
import static org.opennfx.backends.Configurations.disk;
import static org.opennfx.backends.Configurations.site;
import static org.opennfx.backends.Configurations.switchPort;
import static org.opennfx.backends.Configurations.trunk;
import static org.opennfx.backends.Configurations.virtualFunction;
import static org.opennfx.backends.Configurations.vnf;
import static org.opennfx.backends.Configurations.withCpus;
import static org.opennfx.backends.Configurations.withDisks;
import static org.opennfx.backends.Configurations.withPorts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Configurations;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.identity.Ledger;
import org.opennfx.backends.identity.Pools;
import org.opennfx.backends.identity.VnfIdentity;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.CpuSet;
import org.opennfx.backends.model.EmulatorThreads;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.backends.model.Lldp;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.model.PeerPorts;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.SwitchPort;
import org.opennfx.backends.model.SystemConfiguration;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.Vlan;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.backends.model.Vnf;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.model.VnfInterface;
import org.opennfx.backends.model.VnfPort;
import org.opennfx.datastore.error.RpcError;

class PlatformChecksTest {
    private static final String VNFS = "/nfx:configuration/virtual-network-functions";
    private static final String PORTS = "/nfx:configuration/interfaces/interface";
    private static final String SHARED =
            "sxe interfaces (sxe-0/0/0.0 and sxe-0/0/1.0) cannot have same vlan member (1100) (";

    @TempDir
    Path directory;

    private PlatformChecks checks;
    private Ledger ledger = Ledger.EMPTY;

    @BeforeEach
    void openStore() throws IOException {
        var device = new Device(MachineModel.S2, new Pools(MacAddress.parse("30:b6:4f:2d:f1:0e"), 160, UUID::randomUUID),
                () -> ledger, () -> Map.of(MacAddress.parse("30:b6:4f:2d:f0:c0"), "ge-0/0/0"));
        checks = PlatformChecks.of(device, ImageStore.open(directory.resolve("images"), List.of(
                "vsrx.qcow2", "vrtr1.qcow2", "vrtr2.qcow2", "localserver.qcow2", "jdm.qcow2", "JDM.qcow2")));
    }

    private List<String> errors(NfxConfiguration configuration) {
        return checks.check(configuration).stream().map(RpcError::toString).toList();
    }

    private static VnfDisk image(String file, ImageFormat format) {
        var disk = disk("vsrx");
        return new VnfDisk(disk.device(), disk.medium(), file, format, disk.bus(), disk.cache(), disk.origin());
    }

    private List<String> errorsOfImage(String file, ImageFormat format) {
        return errors(site(withDisks(vnf("vsrx"), image(file, format))));
    }

    @Test
    void branchSiteIsAccepted() {
        assertEquals(List.of(), errors(Configurations.branchSite()));
    }

    @Test
    void sxePortsCannotShareVlan() {
        assertEquals(
                List.of("sxe interfaces (sxe-0/0/0.0 and sxe-0/0/1.0) cannot have same vlan member (1100) ("
                        + PORTS + "[name='sxe-0/0/1']/unit[name='0']/family/ethernet-switching/vlan)"),
                errors(withPorts(site(),
                        switchPort("sxe-0/0/1", PortMode.TRUNK, "v1100"),
                        switchPort("sxe-0/0/0", PortMode.TRUNK, "v1200", "v1100"))));
    }

    @Test
    void sxePortsCannotShareVlanThroughRangeOrAll() {
        for (var members : List.of("all", "1000-2000", "1100")) {
            assertEquals(1, errors(withPorts(site(),
                    switchPort("sxe-0/0/0", PortMode.TRUNK, "v1100"),
                    switchPort("sxe-0/0/1", PortMode.TRUNK, members))).size(), members);
        }
    }

    @Test
    void sxePortsMayHaveDifferentVlans() {
        assertEquals(List.of(), errors(withPorts(site(),
                switchPort("sxe-0/0/0", PortMode.TRUNK, "v1100"),
                switchPort("sxe-0/0/1", PortMode.TRUNK, "1101-1300"))));
    }

    @Test
    void sxePortsCannotShareVlanOfUntaggedFrames() {
        assertEquals(
                List.of(SHARED + PORTS + "[name='sxe-0/0/1']/unit[name='0']/family/ethernet-switching/vlan)"),
                errors(withPorts(site(), untaggedPort("sxe-0/0/0"), switchPort("sxe-0/0/1", PortMode.TRUNK, "v1100"))));
        assertEquals(
                List.of(SHARED + PORTS + "[name='sxe-0/0/1']/native-vlan-id)"),
                errors(withPorts(site(), switchPort("sxe-0/0/0", PortMode.TRUNK, "v1100"), untaggedPort("sxe-0/0/1"))));
    }

    private static SwitchPort untaggedPort(String name) {
        var unit = new SwitchPort.Unit(0, true, PortMode.TRUNK, List.of("v1200"), Optional.of(
                new SwitchPort.NativeVlan("1100", NfxPath.below(NfxPath.switchPort(name), "native-vlan-id"))));
        return new SwitchPort(name, Optional.empty(), true, Optional.empty(), Optional.empty(), Optional.of(unit),
                List.of());
    }

    @Test
    void namesOfTheSystemAreReservedInEitherCase() {
        assertEquals(List.of("VNF name JDM is reserved for the system (" + VNFS + "[name='JDM']/name)"),
                errors(site(vnf("JDM"))));
    }

    @Test
    void vlanIdsOfTheSystemAreRefused() {
        var vlans = VlanTable.of(List.of(
                new Vlan("few", VlanIds.range(new VlanId(3), new VlanId(9))), new Vlan("more", Configurations.id(10))));
        assertEquals(
                List.of("VLAN ids 1 to 3 are used by the system "
                        + "(/nfx:configuration/host-os/vlans/vlan[name='few']/vlan-id-list)"),
                errors(new NfxConfiguration(
                        SystemConfiguration.EMPTY, site().hugepages(), List.of(), vlans, VlanTable.EMPTY, List.of(), List.of(),
                        Lldp.OFF, Optional.empty(), Map.of())));
    }

    @Test
    void nativeVlanOfVnfInterfaceIsDefinedUnderHostOs() {
        assertEquals(List.of(), errors(site(vnf("vrtr1", untagged(100)))));
        assertEquals(
                List.of("VLAN 101 is not defined under host-os vlans (" + VNFS
                        + "[name='vrtr1']/interfaces[name='eth2']/mapping/vlan/native-vlan-id)"),
                errors(site(vnf("vrtr1", untagged(101)))));
    }

    private static VnfInterface untagged(int vlan) {
        return new VnfInterface("eth2",
                new VnfPort.VlanPort(PortMode.TRUNK, List.of("v100"), Optional.of(new VlanId(vlan))));
    }

    @Test
    void namesOfTheSystemAreReserved() {
        assertEquals(List.of("VNF name jdm is reserved for the system (" + VNFS + "[name='jdm']/name)"),
                errors(site(vnf("jdm"))));
    }

    @Test
    void vlanOfVnfInterfaceIsDefinedUnderHostOs() {
        assertEquals(
                List.of("VLAN v1100 is not defined under host-os vlans (" + VNFS
                        + "[name='vrtr1']/interfaces[name='eth2']/mapping/vlan/members[.='v1100'])"),
                errors(site(vnf("vrtr1", access("eth2", "v1100")))));
    }

    @Test
    void vlanOfSwitchPortIsDefinedUnderVlans() {
        assertEquals(
                List.of("VLAN v100 is not defined under vlans (" + PORTS
                        + "[name='ge-0/0/0']/unit[name='0']/family/ethernet-switching/vlan/members[.='v100'])"),
                errors(withPorts(site(), switchPort("ge-0/0/0", PortMode.ACCESS, "v100"))));
    }

    @Test
    void accessPortHasOneVlanEvenWhenItIsARange() {
        assertEquals(
                List.of("Access mode allows only one vlan member (" + VNFS
                        + "[name='vrtr1']/interfaces[name='eth2']/mapping/vlan)"),
                errors(site(vnf("vrtr1", access("eth2", "100-200")))));
        assertEquals(
                List.of("Access mode allows only one vlan member (" + PORTS
                        + "[name='ge-0/0/0']/unit[name='0']/family/ethernet-switching)"),
                errors(withPorts(site(), switchPort("ge-0/0/0", PortMode.ACCESS, "all"))));
    }

    @Test
    void trunkMayHaveAllVlans() {
        assertEquals(List.of(), errors(site(vnf("vrtr1", trunk("eth2", "all")))));
    }

    @Test
    void vlanIdsOfRangesDoNotOverlap() {
        var overlapping = new NfxConfiguration(SystemConfiguration.EMPTY, site().hugepages(), List.of(),
                VlanTable.of(List.of(
                        new Vlan("v100", Configurations.id(100)),
                        new Vlan("many", VlanIds.range(new VlanId(90), new VlanId(110))))),
                VlanTable.EMPTY, List.of(), List.of(), Lldp.OFF, Optional.empty(), Map.of());
        assertEquals(List.of("VLAN id 100 is already used by VLAN v100 "
                + "(/nfx:configuration/host-os/vlans/vlan[name='many']/vlan-id-list)"), errors(overlapping));
    }

    @Test
    void physicalFunctionHasSixteenVirtualFunctions() {
        assertEquals(List.of(), errors(site(withVirtualFunctions(8, "vsrx"), withVirtualFunctions(8, "vrtr1"))));
        assertEquals(
                List.of("hsxe0 has only 16 virtual functions (" + VNFS
                        + "[name='vrtr2']/interfaces[name='eth2']/mapping/interface[name='hsxe0'])"),
                errors(site(withVirtualFunctions(8, "vsrx"), withVirtualFunctions(8, "vrtr1"),
                        withVirtualFunctions(1, "vrtr2"))));
    }

    private static Vnf withVirtualFunctions(int count, String name) {
        return vnf(name, IntStream.range(2, 2 + count)
                .mapToObj(number -> virtualFunction("eth" + number, "hsxe0")).toArray(VnfInterface[]::new));
    }

    @Test
    void macAddressesAreUniqueAcrossVirtualMachines() {
        var mac = Optional.of(MacAddress.parse("02:00:00:00:00:01"));
        var card = access("eth2", "v100");
        var withMac = new VnfInterface(
                card.name(), card.port(), mac, Optional.empty(), card.mtu(), true, true, PeerPorts.NONE);
        assertEquals(
                List.of("MAC address 02:00:00:00:00:01 is already used by VNF vsrx (" + VNFS
                        + "[name='vrtr1']/interfaces[name='eth2']/mac-address)"),
                errors(site(vnf("vsrx", withMac), vnf("vrtr1", withMac))));
    }

    private static VnfInterface withMac(String name, String mac) {
        var card = access(name, "v100");
        return new VnfInterface(
                name, card.port(), Optional.of(MacAddress.parse(mac)), Optional.empty(), card.mtu(), true, true, PeerPorts.NONE);
    }

    @Test
    void macAddressesAreUniqueWhateverTheirCase() {
        assertEquals(
                List.of("MAC address 02:00:00:00:00:0a is already used by interface eth2 (" + VNFS
                        + "[name='vsrx']/interfaces[name='eth3']/mac-address)"),
                errors(site(vnf("vsrx", withMac("eth2", "02:00:00:00:00:0a"), withMac("eth3", "02:00:00:00:00:0A")))));
    }

    @Test
    void macAddressIsOfOneInterface() {
        for (var mac : List.of("00:00:00:00:00:00", "ff:ff:ff:ff:ff:ff", "01:00:5e:00:00:01")) {
            assertEquals(
                    List.of("MAC address " + mac + " is not the address of one interface (" + VNFS
                            + "[name='vsrx']/interfaces[name='eth2']/mac-address)"),
                    errors(site(vnf("vsrx", withMac("eth2", mac)))));
        }
    }

    @Test
    void macAddressIsOutsideOfThePool() {
        for (var mac : List.of("30:b6:4f:2d:f1:0e", "30:b6:4f:2d:f1:ad")) {
            assertEquals(
                    List.of("MAC address " + mac + " belongs to the pool of the device (" + VNFS
                            + "[name='vsrx']/interfaces[name='eth2']/mac-address)"),
                    errors(site(vnf("vsrx", withMac("eth2", mac)))));
        }
        assertEquals(List.of(), errors(site(vnf("vsrx",
                withMac("eth2", "30:b6:4f:2d:f1:0d"), withMac("eth3", "30:b6:4f:2d:f1:ae")))));
    }

    @Test
    void macAddressIsNotThatOfAPortOfTheDevice() {
        assertEquals(
                List.of("MAC address 30:b6:4f:2d:f0:c0 is already used by ge-0/0/0 (" + VNFS
                        + "[name='vsrx']/interfaces[name='eth2']/mac-address)"),
                errors(site(vnf("vsrx", withMac("eth2", "30:b6:4f:2d:f0:c0")))));
    }

    private static Vnf withUuid(Vnf vnf, UUID uuid) {
        return new Vnf(vnf.name(), Optional.of(uuid), vnf.cpus(), vnf.memory(), vnf.disks(), vnf.initDescriptor(),
                vnf.defaultInterfaces(), vnf.interfaces(), vnf.autostart(), vnf.threads(), vnf.configData());
    }

    @Test
    void uuidIsNotOneThatTheDeviceGaveToAnotherMachine() {
        var given = new UUID(1, 2);
        ledger = new Ledger(4, Map.of("vrtr1", new VnfIdentity(3, given, "192.168.1.100", new TreeMap<>())));
        assertEquals(
                List.of("UUID is already used by VNF vrtr1 (" + VNFS + "[name='vsrx']/uuid/vnf_uuid)"),
                errors(site(withUuid(vnf("vsrx"), given), vnf("vrtr1"))));
        assertEquals(List.of(), errors(site(withUuid(vnf("vsrx"), given))));
        assertEquals(List.of(), errors(site(withUuid(vnf("vrtr1"), given))));
    }

    @Test
    void virtualFunctionIsOfACardThatTheDeviceHas() {
        assertEquals(
                List.of("This device has no interface heth-1-9, only hsxe0 and hsxe1 (" + VNFS
                        + "[name='vsrx']/interfaces[name='eth2']/mapping/interface[name='heth-1-9'])"),
                errors(site(vnf("vsrx", virtualFunction("eth2", "heth-1-9")))));
    }

    @Test
    void machineHasNoMoreVirtualCpusThanTheDeviceHasCpus() {
        assertEquals(List.of(), errors(site(withCpus(vnf("vsrx"), new VirtualCpus(12)))));
        assertEquals(
                List.of("A VNF can have at most 12 virtual CPUs on this device (" + VNFS
                        + "[name='vsrx']/virtual-cpu/count)"),
                errors(site(withCpus(vnf("vsrx"), new VirtualCpus(13)))));
    }

    @Test
    void pciAddressesAreUniqueHoweverTheyAreWritten() {
        assertEquals(
                List.of("Target pci-address should be unique for each VNF interface (" + VNFS
                        + "[name='vsrx']/interfaces[name='eth3']/pci-address)"),
                errors(site(vnf("vsrx", withPci("eth2", "0000:00:05.0"), withPci("eth3", "0000:00:05:0")))));
    }

    @Test
    void pciAddressesOfTheChipsetAreLeftAlone() {
        assertEquals(
                List.of("Slots 00 and 01 are the chipset's: 0000:00:00.0 (" + VNFS
                        + "[name='vsrx']/interfaces[name='eth2']/pci-address)",
                        "Slots 00 and 01 are the chipset's: 0000:00:01:7 (" + VNFS
                        + "[name='vsrx']/interfaces[name='eth3']/pci-address)"),
                errors(site(vnf("vsrx", withPci("eth2", "0000:00:00.0"), withPci("eth3", "0000:00:01:7"),
                        withPci("eth4", "0000:00:02.0")))));
    }

    private static VnfInterface withPci(String name, String pci) {
        var card = access(name, "v100");
        return new VnfInterface(name, card.port(), Optional.empty(), Optional.of(pci), card.mtu(), true, true, PeerPorts.NONE);
    }

    @Test
    void virtualCpuIsPinnedInsideOfTheMachine() {
        assertEquals(List.of(), errors(site(pinned("0-11"))));
        assertEquals(
                List.of("Physical CPU must be between 0 and 11 on this device (" + VNFS
                        + "[name='vsrx']/virtual-cpu/vcpu-number[name='1']/physical-cpu)"),
                errors(site(pinned("12"))));
    }

    private static Vnf pinned(String cpus) {
        var pins = new TreeMap<>(Map.of(1, CpuSet.parse(List.of(cpus))));
        return withCpus(vnf("vsrx"), new VirtualCpus(2, true, pins));
    }

    @Test
    void threadOfEmulatorIsPinnedInsideOfTheMachine() {
        var vsrx = vnf("vsrx");
        var pinned = new Vnf(vsrx.name(), vsrx.uuid(), vsrx.cpus(), vsrx.memory(), vsrx.disks(), vsrx.initDescriptor(),
                true, vsrx.interfaces(), true,
                new EmulatorThreads(CpuSet.parse(List.of("12")), 0, new TreeMap<>()), Optional.empty());
        assertEquals(
                List.of("Physical CPU must be between 0 and 11 on this device (" + VNFS
                        + "[name='vsrx']/emulator/physical-cpu)"),
                errors(site(pinned)));
    }

    @Test
    void imageExists() {
        assertEquals(
                List.of("Image does not exist: /var/third-party/images/none.qcow2 ("
                        + VNFS + "[name='vsrx']/image/file-path)"),
                errorsOfImage("/var/third-party/images/none.qcow2", ImageFormat.QCOW2));
    }

    @Test
    void imageIsInsideOfTheImageDirectory() throws IOException {
        Files.writeString(directory.resolve("secret"), "secret");
        Files.createSymbolicLink(directory.resolve("images/link.img"), directory.resolve("secret"));
        for (var file : List.of("/etc/passwd", "/var/third-party/images/../secret", "/var/third-party/images/link.img",
                "/var/third-party/images/", "vsrx.qcow2")) {
            assertEquals(
                    List.of("Image must be a file in /var/third-party/images: " + file + " ("
                            + VNFS + "[name='vsrx']/image/file-path)"),
                    errorsOfImage(file, ImageFormat.RAW));
        }
    }

    @Test
    void imageIsOfItsDeclaredFormat() throws IOException {
        Files.write(directory.resolve("images/disk.raw"), new byte[512]);
        assertEquals(
                List.of("Image is not of type qcow2: /var/third-party/images/disk.raw ("
                        + VNFS + "[name='vsrx']/image/file-path)"),
                errorsOfImage("/var/third-party/images/disk.raw", ImageFormat.QCOW2));
        assertEquals(List.of(), errorsOfImage("/var/third-party/images/disk.raw", ImageFormat.RAW));
        assertEquals(
                List.of("Image is of type qcow2, not raw: /var/third-party/images/vsrx.qcow2 ("
                        + VNFS + "[name='vsrx']/image/file-path)"),
                errorsOfImage("/var/third-party/images/vsrx.qcow2", ImageFormat.RAW));
    }

    @Test
    void imageIsWrittenByOneDiskAlone() throws IOException {
        Files.createSymbolicLink(directory.resolve("images/link.qcow2"), directory.resolve("images/vsrx.qcow2"));
        var first = imageOf("vsrx.qcow2", VnfDisk.Medium.DISK);
        var same = imageOf("vsrx.qcow2", VnfDisk.Medium.DISK);
        var linked = imageOf("link.qcow2", VnfDisk.Medium.CDROM);
        assertEquals(
                List.of(
                        "Image is already used by VNF vsrx, and a disk needs an image of its own:"
                                + " /var/third-party/images/vsrx.qcow2 (" + VNFS + "[name='vrtr1']/image/file-path)",
                        "Image is already used by VNF vsrx, and a disk needs an image of its own:"
                                + " /var/third-party/images/link.qcow2 (" + VNFS + "[name='vrtr2']/image/file-path)"),
                errors(site(withDisks(vnf("vsrx"), first), withDisks(vnf("vrtr1"), same), withDisks(vnf("vrtr2"), linked))));
        assertEquals(
                List.of("Image is already used by disk vda, and a disk needs an image of its own:"
                        + " /var/third-party/images/vsrx.qcow2 (" + VNFS + "[name='vsrx']/image/file-path)"),
                errors(site(withDisks(vnf("vsrx"), first, first))));
    }

    @Test
    void imageThatNobodyWritesIsShared() {
        assertEquals(List.of(), errors(site(
                withDisks(vnf("vsrx"), imageOf("vsrx.qcow2", VnfDisk.Medium.CDROM)),
                withDisks(vnf("vrtr1"), imageOf("vsrx.qcow2", VnfDisk.Medium.CDROM)))));
    }

    private static VnfDisk imageOf(String file, VnfDisk.Medium medium) {
        return new VnfDisk("vda", medium, "/var/third-party/images/" + file, ImageFormat.QCOW2, "virtio",
                Optional.empty(), VnfDisk.Origin.IMAGE);
    }

    @Test
    void allErrorsAreReportedAtOnce() {
        var errors = new ArrayList<>(errors(withPorts(
                site(vnf("jdm", access("eth2", "v1100"))), switchPort("ge-0/0/0", PortMode.ACCESS, "v100"))));
        assertEquals(3, errors.size());
    }
}
