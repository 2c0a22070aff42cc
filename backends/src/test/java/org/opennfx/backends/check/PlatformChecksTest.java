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
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.backends.Configurations;
import org.opennfx.backends.host.MachineModel;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.CpuSet;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.Vlan;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VlanIds;
import org.opennfx.backends.model.VlanTable;
import org.opennfx.backends.model.Vnf;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.model.VnfInterface;
import org.opennfx.datastore.error.RpcError;

class PlatformChecksTest {
    private static final String VNFS = "/nfx:configuration/virtual-network-functions";
    private static final String PORTS = "/nfx:configuration/interfaces/interface";

    @TempDir
    Path directory;

    private PlatformChecks checks;

    @BeforeEach
    void openStore() throws IOException {
        checks = PlatformChecks.of(MachineModel.S2, ImageStore.open(directory.resolve("images"), List.of(
                "vsrx.qcow2", "vrtr1.qcow2", "vrtr2.qcow2", "localserver.qcow2", "jdm.qcow2")));
    }

    private List<String> errors(NfxConfiguration configuration) {
        return checks.check(configuration).stream().map(RpcError::toString).toList();
    }

    private static VnfDisk image(String file, ImageFormat format) {
        var disk = disk("vsrx");
        return new VnfDisk(disk.device(), disk.medium(), file, format, disk.bus(), disk.cache(), disk.path());
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
                        + "[name='vrtr1']/interfaces[name='eth2']/mapping/vlan/members)"),
                errors(site(vnf("vrtr1", access("eth2", "100-200")))));
    }

    @Test
    void trunkMayHaveAllVlans() {
        assertEquals(List.of(), errors(site(vnf("vrtr1", trunk("eth2", "all")))));
    }

    @Test
    void vlanIdsOfRangesDoNotOverlap() {
        var overlapping = new NfxConfiguration("jdm", site().hugepages(), List.of(),
                VlanTable.of(List.of(
                        new Vlan("v100", Configurations.id(100)),
                        new Vlan("many", VlanIds.range(new VlanId(90), new VlanId(110))))),
                VlanTable.EMPTY, List.of(), List.of());
        assertEquals(List.of("VLAN id 100 is already used by VLAN v100 "
                + "(/nfx:configuration/host-os/vlans/vlan[name='many'])"), errors(overlapping));
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
                card.name(), card.port(), mac, Optional.empty(), card.mtu(), true, true);
        assertEquals(
                List.of("MAC address 02:00:00:00:00:01 is already used by VNF vsrx (" + VNFS
                        + "[name='vrtr1']/interfaces[name='eth2']/mac-address)"),
                errors(site(vnf("vsrx", withMac), vnf("vrtr1", withMac))));
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
    void allErrorsAreReportedAtOnce() {
        var errors = new ArrayList<>(errors(withPorts(
                site(vnf("jdm", access("eth2", "v1100"))), switchPort("ge-0/0/0", PortMode.ACCESS, "v100"))));
        assertEquals(3, errors.size());
    }
}
