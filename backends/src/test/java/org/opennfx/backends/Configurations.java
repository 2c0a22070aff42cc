package org.opennfx.backends;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.backends.model.EmulatorThreads;
import org.opennfx.backends.model.Hugepages;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.backends.model.Lldp;
import org.opennfx.backends.model.NfxConfiguration;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.PortMode;
import org.opennfx.backends.model.StaticRoute;
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
import org.opennfx.backends.model.VnfMemory;
import org.opennfx.backends.model.VnfPort;

/** Configurations to test with, as values that are changed one part at a time. */
public final class Configurations {
    public static final long GIB = 1024L * 1024;

    private Configurations() {}

    /** A virtual machine with 4 GiB in huge pages, two CPUs, and these interfaces besides eth0 and eth1. */
    public static Vnf vnf(String name, VnfInterface... interfaces) {
        return new Vnf(name, Optional.empty(), new VirtualCpus(2),
                new VnfMemory(4 * GIB, Optional.of(PageSize.MIB_1024)), List.of(disk(name)), Optional.empty(), true,
                List.of(interfaces), true, EmulatorThreads.ANYWHERE, Optional.empty());
    }

    public static VnfDisk disk(String vnf) {
        return new VnfDisk("vda", VnfDisk.Medium.DISK, "/var/third-party/images/" + vnf + ".qcow2", ImageFormat.QCOW2,
                "virtio", Optional.empty(), VnfDisk.Origin.IMAGE);
    }

    public static Vnf withMemory(Vnf vnf, VnfMemory memory) {
        return new Vnf(vnf.name(), vnf.uuid(), vnf.cpus(), memory, vnf.disks(), vnf.initDescriptor(),
                vnf.defaultInterfaces(), vnf.interfaces(), vnf.autostart(), vnf.threads(), vnf.configData());
    }

    public static Vnf withCpus(Vnf vnf, VirtualCpus cpus) {
        return new Vnf(vnf.name(), vnf.uuid(), cpus, vnf.memory(), vnf.disks(), vnf.initDescriptor(),
                vnf.defaultInterfaces(), vnf.interfaces(), vnf.autostart(), vnf.threads(), vnf.configData());
    }

    public static Vnf withDisks(Vnf vnf, VnfDisk... disks) {
        return new Vnf(vnf.name(), vnf.uuid(), vnf.cpus(), vnf.memory(), List.of(disks), vnf.initDescriptor(),
                vnf.defaultInterfaces(), vnf.interfaces(), vnf.autostart(), vnf.threads(), vnf.configData());
    }

    public static Vnf withoutAutostart(Vnf vnf) {
        return new Vnf(vnf.name(), vnf.uuid(), vnf.cpus(), vnf.memory(), vnf.disks(), vnf.initDescriptor(),
                vnf.defaultInterfaces(), vnf.interfaces(), false, vnf.threads(), vnf.configData());
    }

    public static VnfInterface access(String name, String member) {
        return new VnfInterface(name, new VnfPort.VlanPort(PortMode.ACCESS, List.of(member), Optional.empty()));
    }

    public static VnfInterface trunk(String name, String... members) {
        return new VnfInterface(name, new VnfPort.VlanPort(PortMode.TRUNK, List.of(members), Optional.empty()));
    }

    public static VnfInterface virtualFunction(String name, String physicalFunction) {
        return new VnfInterface(
                name, new VnfPort.VirtualFunctionPort(physicalFunction, Optional.empty(), false, true));
    }

    public static VlanIds id(int id) {
        return VlanIds.of(new VlanId(id));
    }

    public static SwitchPort switchPort(String name, PortMode mode, String... members) {
        return new SwitchPort(name, Optional.empty(), true, Optional.empty(), Optional.empty(),
                Optional.of(new SwitchPort.Unit(0, true, mode, List.of(members), Optional.empty())), List.of());
    }

    /** 16 pages of 1 GiB, VLANs v100, v200 and v300 of the host, v1100 and v1200 of the switch, and these machines. */
    public static NfxConfiguration site(Vnf... vnfs) {
        return site(List.of(vnfs), List.of());
    }

    public static NfxConfiguration site(List<Vnf> vnfs, List<SwitchPort> ports) {
        return new NfxConfiguration(
                SystemConfiguration.EMPTY,
                new Hugepages(Map.of(PageSize.MIB_1024, 16L)),
                vnfs,
                VlanTable.of(List.of(
                        new Vlan("v100", id(100)), new Vlan("v200", id(200)), new Vlan("v300", id(300)))),
                VlanTable.of(List.of(new Vlan("v1100", id(1100)), new Vlan("v1200", id(1200)))),
                ports,
                List.of(),
                Lldp.OFF,
                Optional.empty(),
                Map.of());
    }

    public static NfxConfiguration withPorts(NfxConfiguration configuration, SwitchPort... ports) {
        return new NfxConfiguration(configuration.system(), configuration.hugepages(), configuration.vnfs(),
                configuration.hostVlans(), configuration.switchVlans(), List.of(ports),
                configuration.addresses(), configuration.lldp(), configuration.rstp(), configuration.storms());
    }

    public static NfxConfiguration withHugepages(NfxConfiguration configuration, Hugepages hugepages) {
        return new NfxConfiguration(configuration.system(), hugepages, configuration.vnfs(),
                configuration.hostVlans(), configuration.switchVlans(), configuration.switchPorts(),
                configuration.addresses(), configuration.lldp(), configuration.rstp(), configuration.storms());
    }

    public static NfxConfiguration withRoutes(NfxConfiguration configuration, List<StaticRoute> routes) {
        return new NfxConfiguration(configuration.system().withRoutes(routes), configuration.hugepages(), configuration.vnfs(),
                configuration.hostVlans(), configuration.switchVlans(), configuration.switchPorts(),
                configuration.addresses(), configuration.lldp(), configuration.rstp(), configuration.storms());
    }

    /** The virtual machines of the branch site, as the device has them in the end. */
    public static NfxConfiguration branchSite() {
        var localserver = new Vnf("localserver", Optional.empty(), new VirtualCpus(1),
                new VnfMemory(GIB, Optional.of(PageSize.MIB_1024)), List.of(disk("localserver")), Optional.empty(),
                true, List.of(access("eth2", "v300")), true, EmulatorThreads.ANYWHERE, Optional.empty());
        var vnfs = new ArrayList<Vnf>();
        vnfs.add(vnf("vsrx", trunk("eth2", "v100", "v300"), virtualFunction("eth3", "hsxe1")));
        vnfs.add(vnf("vrtr1", virtualFunction("eth2", "hsxe0"), access("eth3", "v100")));
        vnfs.add(withoutAutostart(vnf("vrtr2", virtualFunction("eth2", "hsxe0"), access("eth4", "v200"))));
        vnfs.add(localserver);
        return site(vnfs, List.of(
                switchPort("ge-0/0/0", PortMode.ACCESS, "v1100"),
                switchPort("sxe-0/0/0", PortMode.TRUNK, "v1100"),
                switchPort("ge-0/0/1", PortMode.TRUNK, "v1200"),
                switchPort("sxe-0/0/1", PortMode.TRUNK, "v1200")));
    }
}
