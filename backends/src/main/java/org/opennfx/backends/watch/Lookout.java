package org.opennfx.backends.watch;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks again and again, and when it is woken, on a thread of its own until it is closed. */
final class Lookout implements AutoCloseable {
    /** What comes together is looked at once. */
    private static final Duration SETTLING = Duration.ofMillis(50);

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private final Runnable look;
    private final Semaphore wakes = new Semaphore(0);
    private volatile boolean closed;

    private Lookout(Runnable look) {
        this.look = look;
    }

    /** @param pause from one look to the next, unless it is woken */
    static Lookout start(String thread, Duration pause, Runnable look) {
        var lookout = new Lookout(look);
        Thread.ofVirtual().name(thread).start(() -> lookout.run(pause));
        return lookout;
    }

    private void run(Duration pause) {
        try {
            while (!closed) {
                if (wakes.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    Thread.sleep(SETTLING);
                    wakes.drainPermits();
                }
                if (!closed) {
                    lookOnce();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A defect must not end the watch. */
    private void lookOnce() {
        try {
            look.run();
        } catch (RuntimeException e) {
            LOG.error("a look ended in an exception", e);
        }
    }

    /** Something may be different; does not wait for the look. */
    void wake() {
        wakes.release();
    }

    @Override
    public void close() {
        closed = true;
        wake();
    }
}
