package org.opennfx.datastore.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/** Tries again, less and less often, until it succeeds. */
final class Retry {
    private static final Duration SLOWEST = Duration.ofMinutes(1);

    private final AlarmClock alarms;
    private final BooleanSupplier attempt;
    private final Duration first;
    private final AtomicBoolean trying = new AtomicBoolean();

    /**
     * @param attempt says whether it succeeded
     * @param first how long to wait before the first attempt; each wait after it is twice the one before
     */
    Retry(AlarmClock alarms, BooleanSupplier attempt, Duration first) {
        this.alarms = alarms;
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
        alarms.set(wait, () -> {
            if (attempt.getAsBoolean()) {
                trying.set(false);
            } else {
                after(next.compareTo(SLOWEST) < 0 ? next : SLOWEST);
            }
        });
    }
}
