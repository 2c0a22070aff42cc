package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.opennfx.backends.host.Domain;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.backends.model.VirtualCpus;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.model.VnfMemory;
import org.opennfx.datastore.host.HostException;

/** A hypervisor in a lab with one guest, whose disks are named by the test. */
record LabGuests(LibvirtHypervisor hypervisor, ImageStore images) implements AutoCloseable {
    static final String NAME = "vsrx";

    static LabGuests in(LibvirtLab lab, Path directory) throws IOException {
        var images = ImageStore.open(directory.resolve("images"));
        var settings = LibvirtSettings.of(lab.places(), directory.resolve("guests")).withAcceleration(Acceleration.EMULATED);
        return new LabGuests(LibvirtHypervisor.open(settings, images, Clock.systemUTC()), images);
    }

    /** @param files of the image directory, for vda and those that follow */
    static Domain guest(String... files) {
        var disks = new ArrayList<VnfDisk>();
        for (var file : files) {
            disks.add(new VnfDisk("vd" + (char) ('a' + disks.size()), VnfDisk.Medium.DISK, ImageStore.CLIENT_PATH + "/" + file,
                    ImageFormat.QCOW2, "virtio", Optional.empty(), VnfDisk.Origin.IMAGE));
        }
        return new Domain(NAME, new UUID(0, 1), new VirtualCpus(1), new VnfMemory(96 * 1024, Optional.empty()), disks, List.of());
    }

    Path file(String name) {
        return images.directory().resolve(name);
    }

    /** The guest goes. */
    @Override
    public void close() throws HostException {
        hypervisor.destroy(NAME);
        hypervisor.undefine(NAME);
        hypervisor.close();
    }
}
