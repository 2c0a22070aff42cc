package org.opennfx.datastore.store;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits on one thread, which is interrupted neither by a cancelled alarm nor at the end. */
final class ThreadAlarmClock implements AlarmClock {
    private static final Logger LOG = LoggerFactory.getLogger(ThreadAlarmClock.class);

    private final ScheduledThreadPoolExecutor thread;

    ThreadAlarmClock(String name) {
        thread = new ScheduledThreadPoolExecutor(
                1, Thread.ofPlatform().daemon().name(name).factory(), new ThreadPoolExecutor.DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        thread.setRemoveOnCancelPolicy(true);
    }

    @Override
    public Alarm set(Duration after, Runnable task) {
        var waiting = thread.schedule(() -> run(task), after.toMillis(), TimeUnit.MILLISECONDS);
        return () -> waiting.cancel(false);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("a task ended in an exception", e);
        }
    }

    @Override
    public void close() {
        thread.shutdown();
    }
}
