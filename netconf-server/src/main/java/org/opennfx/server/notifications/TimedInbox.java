package org.opennfx.server.notifications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * What one thread takes from, waiting for the next item or for a time. Its monitor guards it; who puts something in wakes the
 * thread with {@link #notifyAll}.
 *
 * @param <T> the items
 */
abstract class TimedInbox<T> {
    private final InstantSource clock;

    TimedInbox(InstantSource clock) {
        this.clock = clock;
    }

    final Instant now() {
        return clock.instant();
    }

    /** Takes out what comes next; empty where nothing has come yet. With the monitor held. */
    abstract Optional<T> next();

    /** The item that says that the time has come which was waited for. */
    abstract T timeUp(Instant now);

    /** The item that says that there is nothing to wait for any more. */
    abstract T stopped();

    /** Waits for the next item, or for a time. What came before that time comes out before it. */
    final synchronized T take(Optional<Instant> until) {
        try {
            var item = nextOrTime(until);
            while (item.isEmpty()) {
                wait(millisTo(until));
                item = nextOrTime(until);
            }
            return item.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return stopped();
        }
    }

    private Optional<T> nextOrTime(Optional<Instant> until) {
        return next().or(() -> until.filter(time -> !time.isAfter(now())).map(_ -> timeUp(now())));
    }

    /** For {@link Object#wait(long)}, to which zero means for ever. */
    private long millisTo(Optional<Instant> time) {
        return time.map(to -> Math.max(1, Duration.between(now(), to).toMillis())).orElse(0L);
    }
}
