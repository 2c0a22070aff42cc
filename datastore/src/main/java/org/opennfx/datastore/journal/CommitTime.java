package org.opennfx.datastore.journal;

import java.time.Instant;

/** When a scheduled commit happens. */
public sealed interface CommitTime {
    /** At a moment. */
    record At(Instant instant) implements CommitTime {}

    /** When the device starts the next time. */
    record NextStart() implements CommitTime {}
}
