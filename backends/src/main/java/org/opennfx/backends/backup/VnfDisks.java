package org.opennfx.backends.backup;

import java.util.Optional;
import org.opennfx.backends.host.DiskBackup.Disk;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.host.RunState;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.VnfDisk;
import org.opennfx.backends.plan.Host;
import org.opennfx.backends.state.VnfLookup;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/** The disks that can be backed up: those that virtual machines write to. */
record VnfDisks(Host host, ImageStore images) {
    /**
     * A disk.
     *
     * @param device empty for the first one
     * @throws RpcException there is no such machine, disk, or file
     */
    Disk find(String vnf, Optional<String> device) {
        var disk = configured(vnf, device);
        var file = images.find(disk.file()).orElseThrow(() -> missing("Image does not exist: " + disk.file()));
        return new Disk(vnf, disk.device(), file, disk.format());
    }

    /**
     * A disk whose file may have been lost: it has its place then.
     *
     * @throws RpcException there is no such machine or disk
     */
    Disk findPlace(String vnf, String device) {
        var disk = configured(vnf, Optional.of(device));
        var file = images.find(disk.file()).or(() -> images.place(disk.file()))
                .orElseThrow(() -> missing("Image cannot be there: " + disk.file()));
        return new Disk(vnf, disk.device(), file, disk.format());
    }

    private VnfDisk configured(String vnf, Optional<String> device) {
        return disk(VnfLookup.domain(host, vnf), device).orElseThrow(() -> missing(
                "VNF " + vnf + " has no disk " + device.orElse("to back up")));
    }

    private static Optional<VnfDisk> disk(DomainStatus domain, Optional<String> device) {
        var now = domain.run() instanceof RunState.Running running ? running.live() : domain.definition();
        return now.disks().stream()
                .filter(disk -> disk.writable() && disk.medium() == VnfDisk.Medium.DISK)
                .filter(disk -> device.isEmpty() || device.get().equals(disk.device()))
                .findFirst();
    }

    private static RpcException missing(String words) {
        return RpcError.application(ErrorTag.DATA_MISSING, words).asException();
    }
}
