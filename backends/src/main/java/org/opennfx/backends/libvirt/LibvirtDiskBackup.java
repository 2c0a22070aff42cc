package org.opennfx.backends.libvirt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.libvirt.BackupCalls;
import org.libvirt.LibvirtException;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.backends.linux.QemuDiskBackup;
import org.opennfx.backends.linux.QemuImages;
import org.opennfx.backends.model.ImageFormat;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Copies disks of guests. One that runs is copied by its emulator, which notes in the image what is written after the copy
 * (a checkpoint of libvirt), so that the next copy need not look for it. Where nothing is noted, disks are compared.
 */
final class LibvirtDiskBackup implements DiskBackup {
    private static final Logger LOG = LoggerFactory.getLogger(LibvirtDiskBackup.class);
    private static final Duration LOOK_PAUSE = Duration.ofMillis(200);

    private final LibvirtHypervisor hypervisor;
    private final QemuImages images;
    private final QemuDiskBackup shutOff;

    LibvirtDiskBackup(LibvirtHypervisor hypervisor, QemuImages images) {
        this.hypervisor = hypervisor;
        this.images = images;
        this.shutOff = new QemuDiskBackup(images);
    }

    @Override
    public void full(Disk disk, Copy target, Progress progress) throws HostException {
        if (hypervisor.runs(disk.domain())) {
            push(disk, target, Optional.empty(), progress);
        } else {
            shutOff.full(disk, target, progress);
        }
    }

    @Override
    public void incremental(Disk disk, List<Copy> base, Copy target, Progress progress) throws HostException {
        if (!hypervisor.runs(disk.domain())) {
            shutOff.incremental(disk, base, target, progress);
            return;
        }
        var noted = noted(disk, base);
        if (noted.isPresent() && pushChanges(disk, target, noted.get(), progress)) {
            return;
        }
        compare(disk, base, target, progress);
    }

    @Override
    public void restore(List<Copy> copies, ImageFormat format, Path target, Progress progress) throws HostException {
        shutOff.restore(copies, format, target, progress);
    }

    /** The notes are gone with the file that they were in. */
    @Override
    public void replaced(Disk disk) throws HostException {
        hypervisor.with(disk.domain(), (_, guest) -> {
            BackupCalls.deleteCheckpoints(guest.handle(), BackupCalls.checkpoints(guest.handle()), false);
            return disk;
        });
    }

    /**
     * The last of the copies since which changes are noted. Where it is not the very last one, more is noted than has changed
     * since that, which does no harm.
     */
    private Optional<String> noted(Disk disk, List<Copy> base) throws HostException {
        var checkpoints = hypervisor.with(disk.domain(), (_, guest) -> BackupCalls.checkpoints(guest.handle()));
        return base.stream().map(copy -> checkpoint(disk, copy.id())).filter(checkpoints::contains).reduce((_, later) -> later);
    }

    /** Each disk has checkpoints of its own. */
    private static String checkpoint(Disk disk, String copy) {
        return disk.device() + "-" + copy;
    }

    /** False where the notes cannot be used. */
    private boolean pushChanges(Disk disk, Copy target, String since, Progress progress) throws HostException {
        try {
            push(disk, target, Optional.of(since), progress);
            // libvirt writes it as the difference to the disk itself
            images.detach(target.file());
            return true;
        } catch (HostException e) {
            if (Thread.currentThread().isInterrupted() || !hypervisor.runs(disk.domain())) {
                throw e;
            }
            LOG.warn("what has changed on {} of {} is not known: {}", disk.device(), disk.domain(), e.getMessage());
            delete(target.file());
            return false;
        }
    }

    private void compare(Disk disk, List<Copy> base, Copy target, Progress progress) throws HostException {
        var all = target.file().resolveSibling(target.file().getFileName() + ".all");
        try {
            push(disk, new Copy(target.id(), all), Optional.empty(), percent -> progress.at(percent / 2));
            images.difference(base.stream().map(Copy::file).toList(), all, ImageFormat.QCOW2, target.file(),
                    percent -> progress.at(50 + percent / 2));
        } finally {
            delete(all);
        }
    }

    private static void delete(Path file) throws HostException {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new HostException(LibvirtConnection.SUBSYSTEM, file.toString(), e.toString(), e);
        }
    }

    private void push(Disk disk, Copy target, Optional<String> since, Progress progress) throws HostException {
        if (Files.exists(target.file())) {
            throw new HostException(LibvirtConnection.SUBSYSTEM, target.file().toString(), "the file exists");
        }
        endLeftOver(disk, target);
        begin(disk, target, since);
        try {
            awaitEnd(disk, progress);
        } catch (HostException e) {
            abort(disk, checkpoint(disk, target.id()));
            throw e;
        }
        forgetAllBut(disk, checkpoint(disk, target.id()));
        progress.at(100);
    }

    /** A copy goes on without the server that has begun it, and nobody else will end it. */
    private void endLeftOver(Disk disk, Copy target) throws HostException {
        var ours = target.file().toAbsolutePath().getParent().getParent().toString();
        var found = hypervisor.with(disk.domain(), (_, guest) -> {
            var leftOver = BackupCalls.underWay(guest.handle()).filter(backup -> backup.contains(ours)).isPresent();
            if (leftOver) {
                endJob(guest);
            }
            return leftOver;
        });
        if (found) {
            LOG.info("a copy of {} that nobody waits for any more was ended", disk.domain());
            awaitAbort(disk);
        }
    }

    private void begin(Disk disk, Copy target, Optional<String> since) throws HostException {
        hypervisor.with(disk.domain(), (_, guest) -> {
            var xml = new BackupXml(disk, others(guest, disk.device()));
            BackupCalls.begin(guest.handle(), xml.backup(target, since), xml.checkpoint(checkpoint(disk, target.id())));
            return disk;
        });
    }

    private static List<String> others(Guest guest, String device) throws LibvirtException {
        return guest.live().orElse(guest.definition()).find("devices").stream()
                .flatMap(devices -> devices.all("disk"))
                .flatMap(disk -> disk.attributeOf("target", "dev").stream())
                .filter(other -> !other.equals(device))
                .toList();
    }

    private void awaitEnd(Disk disk, Progress progress) throws HostException {
        do {
            try {
                Thread.sleep(LOOK_PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw failure(disk, "interrupted while it was copied");
            }
        } while (isCopying(disk, progress));
        var end = hypervisor.with(disk.domain(), (_, guest) -> BackupCalls.lastJob(guest.handle()));
        if (end != BackupCalls.COMPLETED) {
            throw failure(disk, "the copy was not completed: it ended as a job of type " + end);
        }
    }

    private boolean isCopying(Disk disk, Progress progress) throws HostException {
        var job = hypervisor.with(disk.domain(), (_, guest) -> guest.handle().getJobInfo());
        if (job.getType() == 0) {
            return false;
        }
        if (job.getDataTotal() > 0) {
            progress.at((int) (job.getDataProcessed() * 99 / job.getDataTotal()));
        }
        return true;
    }

    /** What was written meanwhile stays noted with the checkpoint before. */
    private void abort(Disk disk, String checkpoint) {
        try {
            hypervisor.with(disk.domain(), (_, guest) -> {
                if (guest.runs() && guest.handle().getJobInfo().getType() != 0) {
                    endJob(guest);
                }
                return disk;
            });
            awaitAbort(disk);
            hypervisor.with(disk.domain(), (_, guest) -> {
                BackupCalls.deleteCheckpoints(guest.handle(), List.of(checkpoint), guest.runs());
                return disk;
            });
        } catch (HostException e) {
            LOG.warn("a copy of {} of {} could not be ended: {}", disk.device(), disk.domain(), e.getMessage());
        }
    }

    /** One that ends by itself meanwhile is as good. */
    private static void endJob(Guest guest) throws LibvirtException {
        try {
            guest.handle().abortJob();
        } catch (LibvirtException e) {
            if (guest.handle().getJobInfo().getType() != 0) {
                throw e;
            }
        }
    }

    private void awaitAbort(Disk disk) throws HostException {
        var interrupted = Thread.interrupted();
        while (hypervisor.runs(disk.domain()) && isCopying(disk, _ -> { })) {
            try {
                Thread.sleep(LOOK_PAUSE);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void forgetAllBut(Disk disk, String checkpoint) throws HostException {
        hypervisor.with(disk.domain(), (_, guest) -> {
            var others = BackupCalls.checkpoints(guest.handle()).stream()
                    .filter(name -> name.startsWith(checkpoint(disk, "")) && !name.equals(checkpoint)).toList();
            BackupCalls.deleteCheckpoints(guest.handle(), others, true);
            return disk;
        });
    }

    private static HostException failure(Disk disk, String words) {
        return new HostException(LibvirtConnection.SUBSYSTEM, "disk " + disk.device() + " of " + disk.domain(), words);
    }
}
