package org.opennfx.backends.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opennfx.backends.ManualClock;
import org.opennfx.backends.Site;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.tree.TreeBuilder;

@Timeout(60)
class BackupJobsTest {
    private final BackupJobs jobs = new BackupJobs(new ManualClock());
    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch gate = new CountDownLatch(1);

    @BeforeEach
    void listen() {
        jobs.tell((name, content) -> {
            var event = TreeBuilder.container(Site.SCHEMA.notification(name).orElseThrow().content(), content::accept);
            told.add(event.leaf("state").orElseThrow() + " " + event.leaf("percent").orElseThrow()
                    + event.leaf("reason").map(reason -> " " + reason).orElse(""));
        });
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    private RunningJob start(String vnf, JobWork work) {
        var job = jobs.start(Job.Kind.BACKUP, vnf, "vda", vnf + "-vda-1", work);
        return jobs.find(job.id()).orElseThrow();
    }

    /** Begins, and goes on when it is let through the gate. */
    private void work(JobControl control) throws HostException {
        begun.countDown();
        try {
            gate.await();
        } catch (InterruptedException e) {
            throw new HostException("test", "work", "interrupted", e);
        }
        control.finishing();
    }

    @Test
    void progressIsToldInStrides() throws Exception {
        var job = start("vsrx", control -> {
            for (var percent : List.of(3, 9, 10, 11, 37, 39, 41, 100)) {
                control.at(percent);
            }
        });
        job.await();
        assertEquals(List.of("running 0", "running 10", "running 37", "running 41", "complete 100"), told);
    }

    @Test
    void oneMachineHasOneJobAndOthersTheirs() throws Exception {
        var first = start("vsrx", this::work);
        assertThrows(RpcException.class, () -> start("vsrx", this::work));
        start("vrtr1", _ -> { }).await();
        gate.countDown();
        first.await();
        start("vsrx", _ -> { }).await();
        assertEquals(List.of(Job.State.COMPLETE, Job.State.COMPLETE, Job.State.COMPLETE),
                jobs.jobs().stream().map(Job::state).toList());
    }

    @Test
    void failedJobSaysWhy() throws Exception {
        var job = start("vsrx", control -> {
            control.at(50);
            throw new HostException("libvirt", "domain vsrx", "no room");
        });
        job.await();
        assertEquals(Optional.of("libvirt: domain vsrx: no room"), job.job().reason());
        assertEquals("failed 50 libvirt: domain vsrx: no room", told.getLast());
    }

    @Test
    void cancelledJobEnds() throws Exception {
        var job = start("vsrx", this::work);
        begun.await();
        assertTrue(job.cancel());
        job.await();
        assertEquals(Job.State.CANCELLED, job.job().state());
        assertFalse(job.cancel());
    }

    @Test
    void jobThatIsFinishingIsNotCancelled() throws Exception {
        var job = start("vsrx", control -> {
            control.finishing();
            work(control);
        });
        begun.await();
        assertFalse(job.cancel());
        gate.countDown();
        job.await();
        assertEquals(Job.State.COMPLETE, job.job().state());
    }

    @Test
    void defectEndsTheJobAlone() throws Exception {
        var job = start("vsrx", _ -> {
            throw new IllegalStateException("defect");
        });
        job.await();
        assertEquals(Job.State.FAILED, job.job().state());
    }

    @Test
    void closingCancelsAndWaits() throws Exception {
        var job = start("vsrx", this::work);
        begun.await();
        jobs.close();
        assertEquals(Job.State.CANCELLED, job.job().state());
    }
}
