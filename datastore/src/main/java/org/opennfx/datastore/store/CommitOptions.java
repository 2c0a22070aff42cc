package org.opennfx.datastore.store;

import java.time.Duration;
import java.util.Optional;
import org.opennfx.datastore.journal.Finality;

/**
 * How a client wants a commit (RFC 6241 8.3.4.1 and 8.4.5.1).
 *
 * @param confirm that it is to be undone unless it is confirmed
 * @param persistId of the ongoing confirmed commit which this one is to extend or to confirm
 * @param comment for history
 */
public record CommitOptions(Optional<Confirm> confirm, Optional<PersistId> persistId, Optional<String> comment) {
    /** One that stays, and confirms what the session has to confirm. */
    public static final CommitOptions FINAL =
            new CommitOptions(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * What a confirmed commit waits for.
     *
     * @param timeout how long
     * @param persist the token with which any session may confirm it; without one it ends with its session
     */
    public record Confirm(Duration timeout, Optional<PersistId> persist) {
        /** The timeout where the client gives none. */
        public static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);
    }

    public CommitOptions confirm(Confirm how) {
        return new CommitOptions(Optional.of(how), persistId, comment);
    }

    public CommitOptions persistId(PersistId id) {
        return new CommitOptions(confirm, Optional.of(id), comment);
    }

    public CommitOptions comment(String text) {
        return new CommitOptions(confirm, persistId, Optional.of(text));
    }

    Finality finality() {
        return confirm.isPresent() ? Finality.TENTATIVE : Finality.FINAL;
    }
}
