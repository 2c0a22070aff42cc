package org.opennfx.backends.backup;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Work on the disk of a virtual machine, as it was at one time.
 *
 * @param id among those since the start of the server
 * @param backup that is made or put back
 * @param reason why it failed
 */
record Job(
        long id,
        Kind kind,
        String vnf,
        String device,
        String backup,
        State state,
        int percent,
        Instant started,
        Optional<Instant> ended,
        Optional<String> reason) {
    enum Kind {
        BACKUP,
        RESTORE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    enum State {
        RUNNING,
        COMPLETE,
        FAILED,
        CANCELLED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Job started(long id, Kind kind, String vnf, String device, String backup, Instant now) {
        return new Job(id, kind, vnf, device, backup, State.RUNNING, 0, now, Optional.empty(), Optional.empty());
    }

    Job at(int newPercent) {
        return new Job(id, kind, vnf, device, backup, state, newPercent, started, ended, reason);
    }

    Job ended(State end, Instant now, Optional<String> why) {
        return new Job(id, kind, vnf, device, backup, end, end == State.COMPLETE ? 100 : percent, started,
                Optional.of(now), why);
    }
}
