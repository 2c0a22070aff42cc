package org.opennfx.server.callhome;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** When there is to be a connection. */
public sealed interface ConnectionType {
    /** Always. */
    record Persistent() implements ConnectionType {}

    /**
     * From time to time.
     *
     * @param anchor connections begin whole periods before or after it; empty for when the server begins to call
     */
    record Periodic(Duration period, Optional<Instant> anchor) implements ConnectionType {
        public Periodic {
            if (!period.isPositive()) {
                throw new IllegalArgumentException("a period of " + period);
            }
        }

        /** When the first connection after a time begins. */
        Instant next(Instant begun, Instant after) {
            var from = anchor.orElse(begun);
            var periods = Math.floorDiv(Duration.between(from, after).toMillis(), period.toMillis()) + 1;
            return from.plus(period.multipliedBy(periods));
        }
    }
}
