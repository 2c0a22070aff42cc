package org.opennfx.datastore.notification;

import java.time.Instant;

/** What a replay comes across: an event, or the place of some that may be missing. */
public sealed interface Replayed permits LoggedEvent, Replayed.Missing {
    /**
     * Events may be missing between a time and what follows, or the end: the log does not have the event behind which the replay
     * was to begin, or some had to make room while it was under way.
     */
    record Missing(Instant since) implements Replayed {}
}
