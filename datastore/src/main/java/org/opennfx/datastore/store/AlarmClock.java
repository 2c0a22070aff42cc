package org.opennfx.datastore.store;

import java.time.Duration;

/** Runs tasks at later times, one at a time. */
public interface AlarmClock extends AutoCloseable {
    /** One that runs its tasks on a thread of its own, with that name, until it is closed. */
    static AlarmClock onThread(String name) {
        return new ThreadAlarmClock(name);
    }

    /** Runs the task after so long, unless the alarm is cancelled or the clock closed before. */
    Alarm set(Duration after, Runnable task);

    /** A task that is waiting for its time. */
    @FunctionalInterface
    interface Alarm {
        /** Has no effect on a task that has begun. */
        void cancel();
    }

    /** Drops the tasks that wait; one that has begun goes on. */
    @Override
    void close();
}
