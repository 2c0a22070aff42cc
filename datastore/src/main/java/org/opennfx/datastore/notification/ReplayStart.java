package org.opennfx.datastore.notification;

import java.time.Instant;

/** With which event of the past a replay begins. */
public sealed interface ReplayStart {
    /** The first that did not happen before this time. */
    record Since(Instant from) implements ReplayStart {}

    /**
     * The one behind this one; where the log does not have it any more, or never had it, the first that did not happen before
     * its time.
     */
    record After(EventId last) implements ReplayStart {}
}
