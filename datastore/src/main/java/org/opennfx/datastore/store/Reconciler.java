package org.opennfx.datastore.store;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Tries again, less and less often, until the host is what running says. Has the thread {@code host-reconciler}. */
final class Reconciler implements AutoCloseable {
    private static final Duration SLOWEST = Duration.ofMinutes(1);

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("host-reconciler").factory());
    private final BooleanSupplier attempt;
    private final Duration first;
    private final AtomicBoolean trying = new AtomicBoolean();

    /**
     * @param attempt says whether the host agrees now
     * @param first how long to wait before the first attempt; each wait after it is twice the one before
     */
    Reconciler(BooleanSupplier attempt, Duration first) {
        this.attempt = attempt;
        this.first = first;
    }

    /** Starts to try, unless it is trying already. */
    void later() {
        if (trying.compareAndSet(false, true)) {
            after(first);
        }
    }

    private void after(Duration wait) {
        var next = wait.multipliedBy(2);
        Runnable turn = () -> {
            if (attempt.getAsBoolean()) {
                trying.set(false);
            } else {
                after(next.compareTo(SLOWEST) < 0 ? next : SLOWEST);
            }
        };
        var _ = thread.schedule(turn, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
