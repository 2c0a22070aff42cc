package org.opennfx.backends.backup;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Events;

/** The jobs since the start of the server, one at a time for each virtual machine. Of those that have ended the last are kept. */
final class BackupJobs implements AutoCloseable {
    private static final int KEPT = 100;

    private final Clock clock;
    private final List<RunningJob> jobs = new ArrayList<>();
    private volatile Events events = Events.IGNORED;
    private long last;

    BackupJobs(Clock clock) {
        this.clock = clock;
    }

    /** From now on these are told of jobs. */
    void tell(Events others) {
        events = others;
    }

    /**
     * Starts a job.
     *
     * @throws org.opennfx.datastore.error.RpcException there is one for this virtual machine
     */
    synchronized Job start(Job.Kind kind, String vnf, String device, String backup, JobWork work) {
        requireIdle(vnf);
        var running = new RunningJob(
                Job.started(++last, kind, vnf, device, backup, clock.instant()), work, clock, this::publish);
        jobs.add(running);
        if (jobs.size() > KEPT) {
            jobs.stream().filter(each -> !isRunning(each)).findFirst().ifPresent(jobs::remove);
        }
        running.start();
        return running.job();
    }

    /**
     * Does something that must not run beside a job for this virtual machine.
     *
     * @throws org.opennfx.datastore.error.RpcException there is one
     */
    synchronized void whileIdle(String vnf, Runnable work) {
        requireIdle(vnf);
        work.run();
    }

    synchronized boolean isIdle(String vnf) {
        return jobs.stream().noneMatch(each -> isRunning(each) && each.job().vnf().equals(vnf));
    }

    /** @throws org.opennfx.datastore.error.RpcException there is a job for this virtual machine */
    synchronized void requireIdle(String vnf) {
        jobs.stream().filter(each -> isRunning(each) && each.job().vnf().equals(vnf)).findFirst().ifPresent(busy -> {
            throw RpcError.application(ErrorTag.IN_USE, "Job " + busy.job().id() + " of VNF " + vnf + " is under way")
                    .asException();
        });
    }

    private static boolean isRunning(RunningJob each) {
        return each.job().state() == Job.State.RUNNING;
    }

    /** The oldest first. */
    synchronized List<Job> jobs() {
        return jobs.stream().map(RunningJob::job).toList();
    }

    synchronized Optional<RunningJob> find(long id) {
        return jobs.stream().filter(each -> each.job().id() == id).findFirst();
    }

    private void publish(Job job) {
        events.publish(NfxPath.name("vnf-backup-job"), content -> content
                .leaf("job-id", job.id())
                .leaf("operation", job.kind())
                .leaf("vnf-name", job.vnf())
                .leaf("disk", job.device())
                .leaf("backup-id", job.backup())
                .leaf("state", job.state())
                .leaf("percent", job.percent())
                .leaf("reason", job.reason()));
    }

    /** Cancels what is under way, and waits until nothing of it is left. */
    @Override
    public void close() {
        var running = running();
        running.forEach(RunningJob::cancel);
        try {
            for (var each : running) {
                each.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized List<RunningJob> running() {
        return jobs.stream().filter(BackupJobs::isRunning).toList();
    }
}
