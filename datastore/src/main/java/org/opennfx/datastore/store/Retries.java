package org.opennfx.datastore.store;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * How that is tried again which fails: by a writer, until the datastores are closed.
 *
 * @param first how long to wait before the first attempt
 */
record Retries(AlarmClock alarms, Duration first, CurrentState current) {
    /** @param attempt says whether it succeeded */
    Retry of(BooleanSupplier attempt) {
        return new Retry(alarms, () -> current.unlessClosed(attempt::getAsBoolean).orElse(true), first);
    }
}
