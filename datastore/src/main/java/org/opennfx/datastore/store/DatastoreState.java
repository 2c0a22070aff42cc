package org.opennfx.datastore.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
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
 * @param startup empty where there is none, or it was deleted
 */
record DatastoreState(
        History history, Versions versions, Candidates candidates, Optional<ContainerNode> startup, Locks locks) {
    static final String UNCOMMITTED = "the candidate holds changes that are neither committed nor discarded";

    static DatastoreState of(History history, Optional<ContainerNode> startup) {
        return new DatastoreState(history, Versions.of(history), Candidates.NONE, startup, Locks.NONE);
    }

    ContainerNode running() {
        return history.running().content();
    }

    /** What a datastore says; of the candidates the one that the caller works on. */
    ContainerNode content(Caller caller, DatastoreName datastore) {
        return switch (datastore) {
            case RUNNING -> running();
            case CANDIDATE -> candidates.of(caller).map(Draft::content).orElse(running());
            case STARTUP -> startup.orElse(ContainerNode.empty(running().schema()));
        };
    }

    /** The name of the version that a datastore is at; that of what differs from running is not known. */
    Etag etag(Caller caller, DatastoreName datastore) {
        return Diff.between(running(), content(caller, datastore)).isPresent() ? Etag.UNKNOWN : Etag.of(versions.last());
    }

    /** What a datastore of the caller says, with its versions. */
    VersionedContent versioned(Caller caller, DatastoreName datastore) {
        var content = content(caller, datastore);
        return new VersionedContent(content, NodeVersions.of(history, versions, Diff.between(running(), content)));
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

    /** Whether the candidate of the caller has changes that running has not; edits that were taken back do not count. */
    boolean modified(Caller caller) {
        return candidates.hasOwn(caller)
                ? candidates.of(caller).filter(Draft::modified).flatMap(draft -> Diff.between(running(), draft.content())).isPresent()
                : candidates.shared().flatMap(draft -> Diff.between(running(), draft.content())).isPresent();
    }

    /** The draft that the caller works on, begun from running if there was none. */
    private Draft begun(Caller caller) {
        return candidates.of(caller).orElseGet(() -> Draft.of(running()));
    }

    DatastoreState withCandidate(Caller caller, ContainerNode candidate, Instant time, List<Expectation> expected) {
        return withDraft(caller, begun(caller).with(candidate, time).expecting(expected));
    }

    private DatastoreState withDraft(Caller caller, Draft draft) {
        return with(candidates.with(caller, Optional.of(draft)));
    }

    /** With a private candidate for the caller that has been begun. */
    DatastoreState withBegun(Caller caller) {
        return withDraft(caller, begun(caller));
    }

    /**
     * With the private candidate of the caller on top of what is running now.
     *
     * @throws RpcException operation-failed for each conflict, where the mode is to revert; or where he has none
     */
    DatastoreState updated(Caller caller, ResolutionMode mode) {
        if (!candidates.hasOwn(caller)) {
            throw RpcError.protocol(
                            ErrorTag.OPERATION_FAILED,
                            "the session has no private candidate: its hello did not ask for one")
                    .asException();
        }
        return withDraft(caller, begun(caller).updated(running(), mode));
    }

    DatastoreState with(Candidates others) {
        return new DatastoreState(history, versions, others, startup, locks);
    }

    DatastoreState withStartup(Optional<ContainerNode> next) {
        return new DatastoreState(history, versions, candidates, next, locks);
    }

    DatastoreState discarded(Caller caller) {
        return with(candidates.discarded(caller));
    }

    /** Once running has become something else, which was in no candidate or in one that is still there, or what it was before. */
    DatastoreState ran(History next) {
        var left = candidates.afterChange(running(), next.running().content());
        return new DatastoreState(next, versionsOf(next), left, startup, locks);
    }

    private Versions versionsOf(History next) {
        var now = next.running();
        return now == history.running() ? versions : versions.with(now.commit(), running(), now.content());
    }

    /** Without a draft of the caller, who has committed it. */
    DatastoreState withoutDraft(Caller caller) {
        return with(candidates.with(caller, Optional.<Draft>empty()));
    }

    /**
     * With a lock (RFC 6241 7.5). That on a private candidate is its session's own.
     *
     * @throws RpcException lock-denied, if it is held already, or the candidate is to be locked and modified
     */
    DatastoreState locked(DatastoreName datastore, Caller caller, Instant now) {
        var mine = candidates.ownOf(caller).filter(_ -> datastore == DatastoreName.CANDIDATE);
        var next = mine.map(own -> with(candidates.with(caller, own.locked(caller, now))))
                .orElseGet(() -> withLocks(locks.with(datastore, caller, now)));
        if (datastore == DatastoreName.CANDIDATE && modified(caller)) {
            throw Locks.denied(UNCOMMITTED, 0).asException();
        }
        return next;
    }

    DatastoreState withLocks(Locks others) {
        return new DatastoreState(history, versions, candidates, startup, others);
    }

    /** Without a lock; changes of the candidate go with the lock on it (RFC 6241 8.3.5.2). */
    DatastoreState unlocked(DatastoreName datastore, Caller caller) {
        if (datastore != DatastoreName.CANDIDATE) {
            return withLocks(locks.without(datastore, caller));
        }
        return candidates.ownOf(caller)
                .map(own -> with(candidates.with(caller, own.unlocked())))
                .orElseGet(() -> withLocks(locks.without(datastore, caller)))
                .discarded(caller);
    }

    /** Without what lives as long as a session: its locks, its private candidate, and what goes with the lock on the shared. */
    DatastoreState ended(long session) {
        var left = candidates.ended(session);
        var discard = locks.heldBy(DatastoreName.CANDIDATE, session);
        return with(discard ? left.shared(Optional.empty()) : left).withLocks(locks.withoutSession(session));
    }
}
