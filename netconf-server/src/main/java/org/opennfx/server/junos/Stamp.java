package org.opennfx.server.junos;

import java.time.Instant;
import java.util.Optional;
import org.opennfx.datastore.journal.Commit;

/** When, and by whom, a configuration became what it is. */
sealed interface Stamp {
    record Committed(Commit commit) implements Stamp {}

    /** @param time of the last edit; empty where it is not known */
    record Edited(Optional<Instant> time) implements Stamp {}
}
