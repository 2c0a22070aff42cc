package org.opennfx.backends.libvirt;

import java.util.List;
import org.opennfx.backends.model.ConfigData;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.backends.model.VnfDisk;

/** Writes disks as libvirt has them. */
record DiskXml(GuestPlatform platform) {
    private static final String SERVED_BY_THREADS = "virtio";

    /** @param ioThreads how many threads there are to share the disks */
    void elements(List<VnfDisk> disks, int ioThreads, XmlOutput devices) {
        var next = 0;
        for (var disk : disks) {
            var served = ioThreads > 0 && disk.bus().equals(SERVED_BY_THREADS);
            element(disk, platform.file(disk.file()), served ? 1 + next++ % ioThreads : 0, devices);
        }
    }

    /** The drive with data for the configuration of a domain. */
    void configDrive(String domain, ConfigData data, XmlOutput devices) {
        var bus = switch (data.medium()) {
            case CDROM -> "ide";
            case DISK -> SERVED_BY_THREADS;
            case USB -> "usb";
        };
        devices.element("disk", disk -> {
            head(data.medium(), disk);
            disk.element("driver", driver -> driver.attribute("name", "qemu").attribute("type", ImageFormat.RAW.toString()));
            tail(platform.files().configDrive(domain).toString(), data.device(), bus, disk);
            disk.empty("readonly");
        });
    }

    private static void element(VnfDisk vnfDisk, String file, int thread, XmlOutput devices) {
        devices.element("disk", disk -> {
            head(vnfDisk.medium(), disk);
            disk.element("driver", driver -> {
                driver.attribute("name", "qemu").attribute("type", vnfDisk.format().toString()).attribute("cache", vnfDisk.cache());
                if (thread > 0) {
                    driver.attribute("iothread", Integer.toString(thread));
                }
            });
            tail(file, vnfDisk.device(), vnfDisk.bus(), disk);
            if (!vnfDisk.writable()) {
                disk.empty("readonly");
            }
        });
    }

    private static void head(VnfDisk.Medium medium, XmlOutput disk) {
        disk.attribute("type", "file").attribute("device", medium == VnfDisk.Medium.CDROM ? "cdrom" : "disk");
    }

    private static void tail(String file, String device, String bus, XmlOutput disk) {
        disk.element("source", source -> source.attribute("file", file));
        disk.element("target", target -> target.attribute("dev", device).attribute("bus", bus));
    }
}
