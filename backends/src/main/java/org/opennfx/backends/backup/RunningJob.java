package org.opennfx.backends.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job on its thread {@code job N}. */
final class RunningJob implements JobControl {
    private static final Logger LOG = LoggerFactory.getLogger(RunningJob.class);

    /** How much more of the work is told of, in percent. */
    private static final int STRIDE = 10;

    private final JobWork work;
    private final Clock clock;
    private final Consumer<Job> changes;
    private final Thread thread;
    private volatile Job job;
    private int told;
    private boolean cancelled;
    private boolean finishing;

    /** @param changes is told of the job when it starts, now and then, and when it has ended */
    RunningJob(Job job, JobWork work, Clock clock, Consumer<Job> changes) {
        this.job = job;
        this.work = work;
        this.clock = clock;
        this.changes = changes;
        this.thread = Thread.ofVirtual().name("job " + job.id()).unstarted(this::run);
    }

    void start() {
        LOG.info("{} of {} of VNF {} begins as job {}", job.kind(), job.device(), job.vnf(), job.id());
        changes.accept(job);
        thread.start();
    }

    Job job() {
        return job;
    }

    @Override
    public void at(int percent) {
        job = job.at(percent);
        if (percent >= told + STRIDE && percent < 100) {
            told = percent - percent % STRIDE;
            changes.accept(job);
        }
    }

    @Override
    public synchronized void finishing() throws HostException {
        if (cancelled) {
            throw new HostException("backup", "job " + job.id(), "cancelled");
        }
        finishing = true;
    }

    /** False where it is too late. */
    synchronized boolean cancel() {
        if (finishing || job.state() != Job.State.RUNNING) {
            return false;
        }
        cancelled = true;
        thread.interrupt();
        return true;
    }

    private synchronized boolean wasCancelled() {
        return cancelled;
    }

    void await() throws InterruptedException {
        thread.join();
    }

    private void run() {
        try {
            work.run(this);
            end(Job.State.COMPLETE, Optional.empty());
        } catch (HostException | IOException | UncheckedIOException e) {
            fail(e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("job {} ended in an exception", job.id(), e);
            fail(e.toString());
        }
    }

    private void fail(String why) {
        if (wasCancelled()) {
            end(Job.State.CANCELLED, Optional.empty());
        } else {
            end(Job.State.FAILED, Optional.ofNullable(why));
        }
    }

    private void end(Job.State state, Optional<String> why) {
        job = job.ended(state, clock.instant(), why);
        LOG.info("job {} is {}{}", job.id(), state, why.map(words -> ": " + words).orElse(""));
        changes.accept(job);
    }
}
