package org.opennfx.backends.libvirt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.model.ConfigData;
import org.opennfx.backends.model.CpuSet;
import org.opennfx.backends.model.EmulatorThreads;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.model.VnfMemory;

/**
 * Reads a definition of libvirt back: what was written comes out as it was, whatever libvirt has added, and what somebody has
 * changed since comes out changed.
 */
record DomainReader(GuestPlatform platform, NicReader nics) {
    /** libvirt gives memory to guests in units of this size. */
    private static final long MEMORY_UNIT_KIB = 1024;

    /** The definition that the next boot takes; it does not tell which disks a descriptor names. */
    Domain definition(XmlNode domain, Asked asked, boolean autostart) {
        var read = booted(domain, asked, autostart);
        return read.withDisks(read.disks().stream().filter(disk -> disk.origin() != VnfDisk.Origin.DESCRIPTOR).toList());
    }

    /** What a guest runs with. */
    Domain booted(XmlNode domain, Asked asked, boolean autostart) {
        var name = domain.find("name").orElseThrow().text();
        var drive = platform.files().configDrive(name).toString();
        var disks = new ArrayList<VnfDisk>();
        var configData = Optional.<ConfigData>empty();
        for (var disk : domain.find("devices").stream().flatMap(devices -> devices.all("disk")).toList()) {
            if (disk.attributeOf("source", "file").filter(drive::equals).isPresent()) {
                configData = asked.configData().map(data -> at(data, disk));
            } else {
                disks.add(disk(disk, asked));
            }
        }
        return new Domain(
                name,
                UUID.fromString(domain.find("uuid").orElseThrow().text()),
                cpus(domain), threads(domain), memory(domain, asked), disks, asked.initDescriptor(), configData,
                nics.all(domain, asked),
                autostart);
    }

    private static VirtualCpus cpus(XmlNode domain) {
        var mode = domain.attributeOf("cpu", "mode").orElse("");
        return new VirtualCpus(
                number(domain, "vcpu"),
                mode.equals("host-passthrough") || mode.equals("maximum"),
                pins(domain, "vcpupin", "vcpu"));
    }

    private static EmulatorThreads threads(XmlNode domain) {
        return new EmulatorThreads(
                domain.find("cputune", "emulatorpin").map(DomainReader::cpuSet).orElse(CpuSet.NONE),
                number(domain, "iothreads"),
                pins(domain, "iothreadpin", "iothread"));
    }

    private static SortedMap<Integer, CpuSet> pins(XmlNode domain, String element, String number) {
        var pins = new TreeMap<Integer, CpuSet>();
        domain.find("cputune").stream().flatMap(tune -> tune.all(element)).forEach(pin ->
                pins.put(pin.attribute(number).map(Integer::valueOf).orElse(0), cpuSet(pin)));
        return pins;
    }

    private static CpuSet cpuSet(XmlNode pin) {
        return CpuSet.parse(List.of(pin.attribute("cpuset").orElse("").split(",")));
    }

    private static int number(XmlNode domain, String element) {
        return domain.find(element).map(node -> Integer.parseInt(node.text())).orElse(0);
    }

    private static VnfMemory memory(XmlNode domain, Asked asked) {
        var kibibytes = domain.find("memory").map(node -> Long.parseLong(node.text())).orElse(0L);
        var rounded = Math.ceilDiv(asked.memoryKib(), MEMORY_UNIT_KIB) * MEMORY_UNIT_KIB;
        return new VnfMemory(
                kibibytes == rounded ? asked.memoryKib() : kibibytes,
                domain.find("memoryBacking", "hugepages", "page").flatMap(page -> page.attribute("size"))
                        .flatMap(DomainReader::pageSize));
    }

    private static Optional<PageSize> pageSize(String kibibytes) {
        return List.of(PageSize.values()).stream()
                .filter(size -> Long.toString(size.kibibytes()).equals(kibibytes))
                .findFirst();
    }

    private VnfDisk disk(XmlNode disk, Asked asked) {
        var device = disk.attributeOf("target", "dev").orElse("");
        return new VnfDisk(
                device, medium(disk),
                platform.clientPath(disk.attributeOf("source", "file").orElse("")),
                disk.attributeOf("driver", "type").filter("qcow2"::equals).isPresent() ? ImageFormat.QCOW2 : ImageFormat.RAW,
                disk.attributeOf("target", "bus").orElse(""),
                disk.attributeOf("driver", "cache"),
                asked.origins().getOrDefault(device, VnfDisk.Origin.STORAGE));
    }

    private static ConfigData at(ConfigData data, XmlNode disk) {
        return new ConfigData(disk.attributeOf("target", "dev").orElse(""), medium(disk), data.label(), data.sources());
    }

    private static VnfDisk.Medium medium(XmlNode disk) {
        if (disk.says("device", "cdrom")) {
            return VnfDisk.Medium.CDROM;
        }
        return disk.attributeOf("target", "bus").filter("usb"::equals).isPresent() ? VnfDisk.Medium.USB : VnfDisk.Medium.DISK;
    }
}
