package org.opennfx.backends.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Looks again and again, on a thread of its own until it is closed. */
final class Lookout implements AutoCloseable {
    private final Runnable look;
    private final CountDownLatch closed = new CountDownLatch(1);

    private Lookout(Runnable look) {
        this.look = look;
    }

    /** @param pause from one look to the next */
    static Lookout start(String thread, Duration pause, Runnable look) {
        var lookout = new Lookout(look);
        Thread.ofVirtual().name(thread).start(() -> lookout.run(pause));
        return lookout;
    }

    private void run(Duration pause) {
        try {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                look.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
