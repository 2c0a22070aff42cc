package org.opennfx.datastore.store;

import java.time.Duration;
import java.util.StringJoiner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How long the parts of one commit took, for the log at the level {@code debug}, and for who wants to know. */
final class Phases {
    private static final Logger LOG = LoggerFactory.getLogger(Phases.class);
    private static final double MILLI = Duration.ofMillis(1).toNanos();

    private final StringJoiner taken = new StringJoiner(", ");
    private final CommitMeter meter;
    private long since = System.nanoTime();

    Phases(CommitMeter meter) {
        this.meter = meter;
    }

    /** The phase that began with the end of the one before. */
    void ended(String phase) {
        var now = System.nanoTime();
        taken.add("%s %.1f ms".formatted(phase, (now - since) / MILLI));
        meter.phase(phase, Duration.ofNanos(now - since));
        since = now;
    }

    /** Tells what was taken down. */
    void tell(String what) {
        LOG.debug("{}: {}", what, taken);
    }
}
