package org.opennfx.datastore.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.History;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;

/**
 * The datastores at one moment.
 *
 * @param versions of running
 * @param draft the candidate, once it is edited
 * @param startup empty where there is none, or it was deleted
 */
record DatastoreState(
        History history, Versions versions, Optional<Draft> draft, Optional<ContainerNode> startup, Locks locks) {
    static final String UNCOMMITTED = "the candidate holds changes that are neither committed nor discarded";

    static DatastoreState of(History history, Optional<ContainerNode> startup) {
        return new DatastoreState(history, Versions.of(history), Optional.empty(), startup, Locks.NONE);
    }

    ContainerNode running() {
        return history.running().content();
    }

    ContainerNode candidate() {
        return draft.map(Draft::content).orElse(running());
    }

    ContainerNode content(DatastoreName datastore) {
        return switch (datastore) {
            case RUNNING -> running();
            case CANDIDATE -> candidate();
            case STARTUP -> startup.orElse(ContainerNode.empty(running().schema()));
        };
    }

    /** The name of the version that a datastore is at; that of what differs from running is not known. */
    Etag etag(DatastoreName datastore) {
        return Diff.between(running(), content(datastore)).isPresent() ? Etag.UNKNOWN : Etag.of(versions.last());
    }

    /** The last commit that changed the node at a path of running. */
    Commit lastChange(InstancePath path) {
        return versions.lastChange(running(), path);
    }

    /** An error for each expectation that running does not meet. */
    List<RpcError> unmet(List<Expectation> expected) {
        return expected.stream().filter(one -> !meets(one)).map(this::mismatch).toList();
    }

    /** A version that is known to be later than the last change is as good as its own. */
    private boolean meets(Expectation expected) {
        var last = lastChange(expected.path());
        return Etag.of(last).equals(expected.etag())
                || history.revisions().stream()
                        .map(Revision::commit)
                        .filter(commit -> Etag.of(commit).equals(expected.etag()))
                        .anyMatch(commit -> last.id() <= commit.id());
    }

    private RpcError mismatch(Expectation expected) {
        var now = Etag.of(lastChange(expected.path()));
        return RpcError.protocol(ErrorTag.OPERATION_FAILED, expected.path() + " is not at " + expected.etag() + " any more")
                .at(expected.path())
                .with(new ErrorInfo.EtagMismatch(expected.path(), now.text()));
    }

    /** Whether the candidate says anything else than running; edits that were taken back do not count. */
    boolean modified() {
        return draft.flatMap(candidate -> Diff.between(running(), candidate.content())).isPresent();
    }

    DatastoreState withCandidate(ContainerNode candidate, List<Expectation> expected) {
        var next = draft.orElseGet(() -> Draft.of(running())).with(candidate).expecting(expected);
        return new DatastoreState(history, versions, Optional.of(next), startup, locks);
    }

    DatastoreState withStartup(Optional<ContainerNode> next) {
        return new DatastoreState(history, versions, draft, next, locks);
    }

    DatastoreState discarded() {
        return new DatastoreState(history, versions, Optional.empty(), startup, locks);
    }

    DatastoreState committed(History next) {
        return new DatastoreState(next, versionsOf(next), Optional.empty(), startup, locks);
    }

    private Versions versionsOf(History next) {
        var now = next.running();
        return now == history.running() ? versions : versions.with(now.commit(), running(), now.content());
    }

    /** As {@link #committed} for a commit that is none of the candidate: what it holds of its own it keeps. */
    DatastoreState rolledBack(History next) {
        return new DatastoreState(next, versionsOf(next), modified() ? draft : Optional.empty(), startup, locks);
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
        return withLocks(more);
    }

    DatastoreState withLocks(Locks others) {
        return new DatastoreState(history, versions, draft, startup, others);
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
        return new DatastoreState(history, versions, discard ? Optional.empty() : draft, startup, left);
    }
}
