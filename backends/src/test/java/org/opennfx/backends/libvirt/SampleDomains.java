package org.opennfx.backends.libvirt;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.opennfx.backends.host.Attachment;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.host.Nic;
import org.opennfx.backends.model.ConfigData;
import org.opennfx.backends.model.ConfigSource;
import org.opennfx.backends.model.CpuSet;
import org.opennfx.backends.model.EmulatorThreads;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.backends.model.MacAddress;
import org.opennfx.backends.model.PageSize;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VlanId;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.model.VnfDisk.Medium;
import org.opennfx.backends.model.VnfDisk.Origin;
import org.opennfx.backends.model.VnfMemory;

/** Domains that between them have everything that a domain can have. */
final class SampleDomains {
    private static final String IMAGES = "/var/third-party/images/";

    static final Nic INTERNAL = nic("eth0", 0, new Attachment.InternalNetwork("default", "192.168.1.100"));
    static final Nic OUT_OF_BAND = nic("eth1", 1, new Attachment.HostBridge("eth0br"));
    static final Nic VLAN = nic("eth2", 2, new Attachment.VhostUser("vrtr1_eth2"));
    static final Nic FUNCTION =
            nic("eth3", 3, new Attachment.VirtualFunction("hsxe0", Optional.of(new VlanId(1100)), true, false));

    static final VnfDisk IMAGE = disk("vda", Medium.DISK, "vrtr1.qcow2", ImageFormat.QCOW2, "virtio", Origin.IMAGE);

    private SampleDomains() {}

    static Domain named(String name) {
        return switch (name) {
            case "cards" -> cards();
            case "processors" -> processors();
            case "disks" -> disks();
            default -> throw new IllegalArgumentException(name);
        };
    }

    static Nic nic(String name, int number, Attachment attachment) {
        return new Nic(name, MacAddress.parse("30:b6:4f:2d:f1:0e").plus(number), attachment, Optional.empty(), 1500, true, true);
    }

    private static VnfDisk disk(String device, Medium medium, String file, ImageFormat format, String bus, Origin origin) {
        return new VnfDisk(device, medium, IMAGES + file, format, bus, Optional.empty(), origin);
    }

    static Domain plain(String name, Nic... nics) {
        return new Domain(name, UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)), new VirtualCpus(1),
                new VnfMemory(96 * 1024, Optional.empty()), List.of(IMAGE), List.of(nics));
    }

    /** With cards of each kind, the last of which says all that a card can say. */
    static Domain cards() {
        var special = new Nic("eth9", MacAddress.parse("02:00:00:00:00:09"), new Attachment.VhostUser("a-machine-with-a-long-name_eth9"),
                Optional.of("0000:00:0a.0"), 9216, false, false);
        return plain("vrtr1", INTERNAL, OUT_OF_BAND, VLAN, FUNCTION, nic("eth4", 4, new Attachment.Unconnected()), special);
    }

    /** With processors, threads and memory of the kind that is asked for by name. */
    static Domain processors() {
        return new Domain("vsrx", new UUID(1, 2),
                new VirtualCpus(4, true, new TreeMap<>(Map.of(0, CpuSet.parse(List.of("4-7")), 3, CpuSet.parse(List.of("9"))))),
                new EmulatorThreads(CpuSet.parse(List.of("0", "1")), 2, new TreeMap<>(Map.of(2, CpuSet.parse(List.of("2"))))),
                new VnfMemory(4_194_305, Optional.of(PageSize.MIB_1024)), List.of(IMAGE), Optional.empty(), Optional.empty(),
                List.of(VLAN), false);
    }

    /** With every kind of disk, and data for its configuration. */
    static Domain disks() {
        var cached = new VnfDisk("vdb", Medium.DISK, IMAGES + "data.raw", ImageFormat.RAW, "virtio", Optional.of("writeback"),
                Origin.STORAGE);
        var data = new ConfigData("hdd", Medium.CDROM, "config-2", List.of(
                new ConfigSource.OfFile(IMAGES + "day0/juniper.conf"),
                new ConfigSource.OfDirectory(IMAGES + "day0/files"),
                new ConfigSource.OfTemplate("site", IMAGES + "day0/site.tmpl", Map.of("hostname", "branch <17> & more"),
                        Optional.of("/config/site.conf"))));
        return new Domain("day0", new UUID(1, 3), new VirtualCpus(1), EmulatorThreads.ANYWHERE,
                new VnfMemory(1024 * 1024, Optional.empty()),
                List.of(IMAGE, cached,
                        disk("hdc", Medium.CDROM, "tools.iso", ImageFormat.RAW, "ide", Origin.STORAGE),
                        disk("sda", Medium.USB, "stick.img", ImageFormat.RAW, "usb", Origin.STORAGE)),
                Optional.empty(), Optional.of(data), List.of(), true);
    }
}
