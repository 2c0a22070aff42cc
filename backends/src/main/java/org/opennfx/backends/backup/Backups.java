package org.opennfx.backends.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.opennfx.backends.host.DiskBackup;
import org.opennfx.backends.host.DiskBackup.Disk;
import org.opennfx.backends.image.ImageStore;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * The backups of a machine: requests are answered when they are found to be possible, and carried out by jobs, beside which
 * configurations are committed as ever.
 */
public final class Backups implements AutoCloseable {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** So much of the name of a virtual machine is in that of its backup, which is the name of a file. */
    private static final int LONGEST_VNF = 200;

    private final Host host;
    private final VnfDisks vnfDisks;
    private final DiskBackup disks;
    private final BackupStore store;
    private final BackupJobs jobs;
    private final Clock clock;

    private Backups(Host host, ImageStore images, DiskBackup disks, BackupStore store, Clock clock) {
        this.host = host;
        this.vnfDisks = new VnfDisks(host, images);
        this.disks = disks;
        this.store = store;
        this.jobs = new BackupJobs(clock);
        this.clock = clock;
    }

    /**
     * Opens the backups; what was under way when the process ended is removed.
     *
     * @param directory where they are kept; it is made if it is not there
     * @throws IOException the directory cannot be used
     */
    public static Backups open(Host host, ImageStore images, DiskBackup disks, Path directory, Clock clock)
            throws IOException {
        return new Backups(host, images, disks, BackupStore.open(directory), clock);
    }

    public StateProvider stateProvider() {
        return state();
    }

    private BackupState state() {
        return new BackupState(store, jobs);
    }

    public List<RpcHandler> rpcHandlers() {
        return List.of(
                state(),
                handler("request-vnf-backup", this::backUp),
                handler("request-vnf-restore", this::restore),
                handler("request-vnf-backup-cancel", this::cancel),
                handler("request-vnf-backup-delete", this::delete));
    }

    /** @param work reads the input and writes the output */
    private static RpcHandler handler(String rpc, BiConsumer<ContainerNode, TreeBuilder> work) {
        return RpcHandler.of(NfxPath.name(rpc), call -> TreeBuilder.container(call.output(), output -> output.container(
                "request-vnf-backup-information", information -> work.accept(call.input(), information))));
    }

    /** From now on these are told of jobs. */
    public void tell(Events events) {
        jobs.tell(events);
    }

    private void backUp(ContainerNode input, TreeBuilder output) {
        var vnf = input.leaf("vnf-name").orElseThrow();
        jobs.requireIdle(vnf);
        var disk = vnfDisks.find(vnf, input.leaf("disk"));
        var base = input.leafOrDefault("mode").filter("incremental"::equals).isPresent()
                ? base(disk)
                : List.<Backup>of();
        var job = start(disk, base, Optional.empty());
        output.leaf("job-id", job.id()).leaf("backup-id", job.backup());
    }

    private Job start(Disk disk, List<Backup> base, Optional<String> schedule) {
        var now = clock.instant();
        var id = id(disk, now);
        requireRoom(disk, base.isEmpty());
        var work = new BackupWork(store, disks, disk, id, base, schedule, now);
        return jobs.start(Job.Kind.BACKUP, disk.domain(), disk.device(), id, work);
    }

    /**
     * Starts the backup of a schedule: a full one where the last ones are as many as hang together, or are gone.
     *
     * @throws RpcException it cannot be made now
     */
    void backUp(BackupSchedule schedule) {
        jobs.requireIdle(schedule.vnf());
        var disk = vnfDisks.find(schedule.vnf(), schedule.device());
        var base = store.latest(disk.domain(), disk.device())
                .flatMap(store::chain)
                .filter(chain -> chain.size() < schedule.fullEvery())
                .orElse(List.of());
        start(disk, base, Optional.of(schedule.name()));
    }

    boolean isIdle(BackupSchedule schedule) {
        return jobs.isIdle(schedule.vnf());
    }

    /** Those of a schedule, the oldest first. */
    List<Backup> of(BackupSchedule schedule) {
        return store.backups().stream()
                .filter(backup -> backup.schedule().equals(Optional.of(schedule.name())) && backup.vnf().equals(schedule.vnf()))
                .toList();
    }

    /** Deletes those of a schedule that are more than it keeps, but none that another one has the changes to. */
    void thin(BackupSchedule schedule) {
        var all = of(schedule);
        var tooMany = all.subList(0, Math.max(0, all.size() - schedule.retain())).reversed();
        jobs.whileIdle(schedule.vnf(), () -> tooMany.stream()
                .filter(backup -> store.dependents(backup.id()).isEmpty())
                .forEach(this::delete));
    }

    private List<Backup> base(Disk disk) {
        var latest = store.latest(disk.domain(), disk.device()).orElseThrow(() -> refusal(
                ErrorTag.DATA_MISSING, "There is no backup of " + disk.device() + " of VNF " + disk.domain() + " to add to"));
        return chain(latest);
    }

    private List<Backup> chain(Backup last) {
        return store.chain(last).orElseThrow(() ->
                refusal(ErrorTag.DATA_MISSING, "A backup that " + last.id() + " has the changes to is gone"));
    }

    /** Two backups within a second get different names. */
    private String id(Disk disk, Instant now) {
        var vnf = disk.domain().substring(0, Math.min(disk.domain().length(), LONGEST_VNF));
        var first = vnf + "-" + disk.device() + "-" + STAMP.format(now);
        var id = first;
        for (var more = 2; store.find(id).isPresent(); more++) {
            id = first + "-" + more;
        }
        return id;
    }

    /** How much has changed is known only when it is copied; the job fails if there is no room for it. */
    private void requireRoom(Disk disk, boolean full) {
        try {
            require(full ? Files.size(disk.file()) : 1, store.room());
        } catch (IOException e) {
            throw refusal(ErrorTag.OPERATION_FAILED, e.toString());
        }
    }

    private static void require(long needed, long free) {
        if (free < needed) {
            throw refusal(ErrorTag.RESOURCE_DENIED, needed + " bytes are needed, " + free + " are free");
        }
    }

    private void restore(ContainerNode input, TreeBuilder output) {
        var backup = backup(input);
        var vnf = backup.vnf();
        jobs.requireIdle(vnf);
        var disk = vnfDisks.findPlace(vnf, backup.device());
        var chain = chain(backup);
        requireRoomForDisk(disk, backup);
        hold(vnf);
        try {
            var work = new RestoreWork(store, disks, disk, chain);
            var job = jobs.start(Job.Kind.RESTORE, vnf, disk.device(), backup.id(), control -> {
                try {
                    work.run(control);
                } finally {
                    host.guests().holds().release(vnf);
                }
            });
            output.leaf("job-id", job.id());
        } catch (RpcException e) {
            host.guests().holds().release(vnf);
            throw e;
        }
    }

    private static void requireRoomForDisk(Disk disk, Backup backup) {
        try {
            require(backup.diskSize(), Files.getFileStore(disk.file().resolveSibling(".")).getUsableSpace());
        } catch (IOException e) {
            throw refusal(ErrorTag.OPERATION_FAILED, e.toString());
        }
    }

    private void hold(String vnf) {
        try {
            if (!host.guests().hold(vnf, "a backup of its disk is being restored")) {
                throw refusal(ErrorTag.OPERATION_FAILED, "VNF " + vnf + " must be stopped to restore its disk");
            }
        } catch (HostException e) {
            throw refusal(ErrorTag.OPERATION_FAILED, e.getMessage());
        }
    }

    private Backup backup(ContainerNode input) {
        var id = input.leaf("backup-id").orElseThrow();
        return store.find(id).orElseThrow(() -> refusal(ErrorTag.DATA_MISSING, "There is no backup " + id));
    }

    private void cancel(ContainerNode input, TreeBuilder output) {
        var id = Long.parseLong(input.leaf("job-id").orElseThrow());
        var job = jobs.find(id).orElseThrow(() -> refusal(ErrorTag.DATA_MISSING, "There is no job " + id));
        if (!job.cancel()) {
            throw refusal(ErrorTag.OPERATION_FAILED, "Job " + id + " has ended, or is about to");
        }
        output.leaf("message-string", "Job " + id + " is being cancelled");
    }

    private void delete(ContainerNode input, TreeBuilder output) {
        var backup = backup(input);
        jobs.whileIdle(backup.vnf(), () -> delete(backup));
        output.leaf("message-string", "Backup " + backup.id() + " deleted");
    }

    private void delete(Backup backup) {
        store.dependents(backup.id()).stream().findFirst().ifPresent(dependent -> {
            throw refusal(ErrorTag.IN_USE, "Backup " + dependent.id() + " has only the changes to " + backup.id());
        });
        try {
            store.delete(backup.id());
        } catch (IOException e) {
            throw refusal(ErrorTag.OPERATION_FAILED, e.toString());
        }
    }

    private static RpcException refusal(ErrorTag tag, String words) {
        return RpcError.application(tag, words).asException();
    }

    /** Cancels what is under way, and returns when nothing of it is left. */
    @Override
    public void close() {
        jobs.close();
    }
}
