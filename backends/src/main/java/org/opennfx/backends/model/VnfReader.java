package org.opennfx.backends.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/** Reads the virtual network functions. */
final class VnfReader {
    private static final long DEFAULT_MEMORY_KIB = 1024L * 1024;
    private static final String IMAGE_DEVICE = "vda";

    private VnfReader() {}

    static List<Vnf> read(ListNode list) {
        var vnfs = new ArrayList<Vnf>();
        list.entries().forEach(entry -> vnfs.add(vnf(entry)));
        return List.copyOf(vnfs);
    }

    private static Vnf vnf(ListEntry entry) {
        var name = entry.leaf("name").orElseThrow();
        var disks = disks(entry);
        return new Vnf(
                name,
                entry.container("uuid").flatMap(uuid -> uuid.leaf("vnf_uuid")).map(UUID::fromString),
                entry.container("virtual-cpu").map(VnfReader::cpus).orElseGet(() -> new VirtualCpus(1)),
                memory(entry.container("memory")),
                disks,
                entry.container("init-descriptor").flatMap(descriptor -> descriptor.leaf("file-path")),
                !entry.has("no-default-interfaces"),
                interfaces(entry),
                !entry.has("no-autostart"),
                threads(entry),
                ConfigDataReader.read(entry, disks));
    }

    private static VirtualCpus cpus(ContainerNode cpus) {
        var pins = new TreeMap<Integer, CpuSet>();
        for (var vcpu : cpus.entries("vcpu-number")) {
            pin(vcpu, pins);
        }
        return new VirtualCpus(
                cpus.leaf("count").map(Integer::valueOf).orElse(1),
                cpus.container("features").filter(features -> features.has("hardware-virtualization")).isPresent(),
                pins);
    }

    /** A number without CPUs is bound to none. */
    private static void pin(ListEntry thread, Map<Integer, CpuSet> pins) {
        var cpus = physicalCpus(thread);
        if (!cpus.isEmpty()) {
            pins.put(Integer.valueOf(thread.leaf("name").orElseThrow()), cpus);
        }
    }

    private static CpuSet physicalCpus(InnerNode node) {
        var physical = new ArrayList<String>();
        node.values("physical-cpu").forEach(physical::add);
        return CpuSet.parse(physical);
    }

    private static EmulatorThreads threads(ListEntry entry) {
        var pins = new TreeMap<Integer, CpuSet>();
        var threads = entry.container("iothread");
        threads.ifPresent(node -> node.entries("iothread-num").forEach(thread ->
                pin(thread, pins)));
        return new EmulatorThreads(
                entry.container("emulator").map(VnfReader::physicalCpus).orElse(CpuSet.NONE),
                threads.flatMap(node -> node.leaf("count")).map(Integer::valueOf).orElse(0), pins);
    }

    private static VnfMemory memory(Optional<ContainerNode> memory) {
        return new VnfMemory(
                memory.flatMap(node -> node.leaf("size")).map(Long::valueOf).orElse(DEFAULT_MEMORY_KIB),
                memory.flatMap(node -> node.container("features", "hugepages"))
                        .flatMap(hugepages -> hugepages.leafOrDefault("page-size"))
                        .map(PageSize::ofMebibytes));
    }

    private static List<VnfDisk> disks(ListEntry entry) {
        var disks = new ArrayList<VnfDisk>();
        entry.container("image").ifPresent(image -> image.leaf("file-path").ifPresent(file ->
                disks.add(new VnfDisk(IMAGE_DEVICE, VnfDisk.Medium.DISK, file,
                        ImageFormat.parse(image.leafOrDefault("image-type").orElseThrow()),
                        image.leafOrDefault("bus-type").orElseThrow(), cache(image),
                        VnfDisk.Origin.IMAGE))));
        for (var storage : entry.entries("storage")) {
            storage.container("type").ifPresent(type -> {
                disk(storage, type, "disk", VnfDisk.Medium.DISK).ifPresent(disks::add);
                disk(storage, type, "cdrom", VnfDisk.Medium.CDROM).ifPresent(disks::add);
                disk(storage, type, "usb", VnfDisk.Medium.USB).ifPresent(disks::add);
            });
        }
        return disks;
    }

    private static Optional<VnfDisk> disk(ListEntry storage, ContainerNode type, String kind, VnfDisk.Medium medium) {
        var disk = medium == VnfDisk.Medium.DISK ? type.container(kind) : Optional.<ContainerNode>empty();
        return type.container(kind, "source").flatMap(source -> source.leaf("file"))
                .map(file -> new VnfDisk(storage.leaf("name").orElseThrow(), medium, file,
                        disk.flatMap(node -> node.leafOrDefault("file-type")).map(ImageFormat::parse)
                                .orElse(ImageFormat.RAW),
                        disk.flatMap(node -> node.leafOrDefault("bus-type")).orElse(medium == VnfDisk.Medium.USB ? "usb" : "ide"),
                        disk.flatMap(VnfReader::cache), VnfDisk.Origin.STORAGE));
    }

    private static Optional<String> cache(ContainerNode disk) {
        return disk.leaf("driver-cache").filter(cache -> !cache.equals("default-cache"));
    }

    private static List<VnfInterface> interfaces(ListEntry entry) {
        var interfaces = new ArrayList<VnfInterface>();
        for (var card : entry.entries("interfaces")) {
            interfaces.add(new VnfInterface(
                    card.leaf("name").orElseThrow(),
                    port(card),
                    card.leaf("mac-address").map(MacAddress::parse),
                    card.leaf("pci-address"),
                    Integer.parseInt(card.leafOrDefault("mtu").orElseThrow()),
                    !disabled(card, "link"),
                    !disabled(card, "offloads"),
                    card.container("mapping").map(VnfReader::peers).orElse(PeerPorts.NONE)));
        }
        return interfaces;
    }

    private static PeerPorts peers(ContainerNode mapping) {
        var ports = new ArrayList<String>();
        mapping.values("peer-interfaces").forEach(ports::add);
        return new PeerPorts(ports, mapping.has("fail-on-any-peer"));
    }

    private static boolean disabled(InnerNode card, String container) {
        return card.container(container).filter(node -> node.has("disable")).isPresent();
    }

    private static VnfPort port(ListEntry card) {
        if (card.has("analyzer")) {
            return new VnfPort.AnalyzerPort();
        }
        return card.leaf("management").map(ManagementNetwork::parse).<VnfPort>map(VnfPort.ManagementPort::new)
                .or(() -> card.container("mapping").flatMap(VnfReader::mapping))
                .orElseGet(VnfPort.UnmappedPort::new);
    }

    private static Optional<VnfPort> mapping(ContainerNode mapping) {
        for (var function : mapping.entries("interface")) {
            return Optional.of(virtualFunction(function));
        }
        return mapping.container("vlan").map(VnfReader::vlanPort);
    }

    private static VnfPort virtualFunction(ListEntry function) {
        var settings = function.container("virtual-function");
        return new VnfPort.VirtualFunctionPort(
                function.leaf("name").orElseThrow(),
                settings.flatMap(node -> ConfigurationReader.vlanId(node.leaf("vlan-id"))),
                settings.filter(node -> node.has("trust")).isPresent(),
                settings.filter(node -> node.has("disable-spoof-check")).isEmpty());
    }

    private static VnfPort vlanPort(ContainerNode vlan) {
        var members = new ArrayList<String>();
        vlan.values("members").forEach(members::add);
        return new VnfPort.VlanPort(
                PortMode.parse(vlan.leafOrDefault("mode").orElseThrow()),
                members,
                ConfigurationReader.vlanId(vlan.leaf("native-vlan-id")));
    }
}
