package org.opennfx.datastore.store;

import java.time.Instant;
import java.util.Optional;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.History;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;

/**
 * The datastores at one moment.
 *
 * @param edited the candidate since its first edit; without one it is running, whatever that becomes
 */
record DatastoreState(History history, Optional<ContainerNode> edited, Locks locks) {
    static final String UNCOMMITTED = "the candidate holds changes that are neither committed nor discarded";

    ContainerNode running() {
        return history.running().content();
    }

    ContainerNode candidate() {
        return edited.orElse(running());
    }

    ContainerNode content(DatastoreName datastore) {
        return switch (datastore) {
            case RUNNING -> running();
            case CANDIDATE -> candidate();
        };
    }

    /** Whether the candidate says anything else than running; edits that were taken back do not count. */
    boolean modified() {
        return edited.flatMap(candidate -> Diff.between(running(), candidate)).isPresent();
    }

    DatastoreState withCandidate(ContainerNode candidate) {
        return new DatastoreState(history, Optional.of(candidate), locks);
    }

    DatastoreState discarded() {
        return new DatastoreState(history, Optional.empty(), locks);
    }

    DatastoreState committed(History next) {
        return new DatastoreState(next, Optional.empty(), locks);
    }

    /** As {@link #committed} for a commit that is none of the candidate: what it holds of its own it keeps. */
    DatastoreState rolledBack(History next) {
        return new DatastoreState(next, modified() ? edited : Optional.empty(), locks);
    }

    /**
     * With a lock (RFC 6241 7.5).
     *
     * @throws org.opennfx.datastore.error.RpcException lock-denied, if it is held already, or the candidate is to be
     *     locked and modified
     */
    DatastoreState locked(DatastoreName datastore, Caller caller, Instant now) {
        var more = locks.with(datastore, caller, now);
        if (datastore == DatastoreName.CANDIDATE && modified()) {
            throw Locks.denied(UNCOMMITTED, 0).asException();
        }
        return new DatastoreState(history, edited, more);
    }

    /** Without a lock; changes of the candidate go with the lock on it (RFC 6241 8.3.5.2). */
    DatastoreState unlocked(DatastoreName datastore, Caller caller) {
        return released(locks.without(datastore, caller), datastore == DatastoreName.CANDIDATE);
    }

    /** As {@link #unlocked} for all that a session holds. */
    DatastoreState ended(long session) {
        return released(locks.withoutSession(session), locks.heldBy(DatastoreName.CANDIDATE, session));
    }

    private DatastoreState released(Locks left, boolean discard) {
        return new DatastoreState(history, discard ? Optional.empty() : edited, left);
    }
}
