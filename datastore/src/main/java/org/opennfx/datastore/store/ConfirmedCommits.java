package org.opennfx.datastore.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of confirmed commits (RFC 6241 8.4): each is extended, confirmed or undone. One that is to be undone, and that
 * the journal does not take, is tried again until it is. For the writer alone.
 */
final class ConfirmedCommits {
    private static final Logger LOG = LoggerFactory.getLogger(ConfirmedCommits.class);

    private final Confirmation confirmation;
    private final RunningWriter running;
    private final CurrentState current;
    private final Retry retry;
    private Optional<RollBack> owed = Optional.empty();

    ConfirmedCommits(
            Confirmation confirmation,
            RunningWriter running,
            CurrentState current,
            Retries retries) {
        this.confirmation = confirmation;
        this.running = running;
        this.current = current;
        this.retry = retries.of(() -> owed.map(this::rollBack).orElse(true));
    }

    /** Goes on from a commit that is done: it begins to wait, or it confirms the one that waited. */
    void committed(Caller caller, CommitOptions how) {
        how.confirm()
                .ifPresentOrElse(confirm -> confirmation.await(caller, confirm, this::expire), confirmation::end);
    }

    /** @throws RpcException as {@link Datastore#cancelCommit} */
    void cancel(Caller caller, Optional<PersistId> persistId) {
        confirmation.admitCancel(caller, persistId);
        if (!rollBack(RollBack.cancelled(caller))) {
            throw RpcError.application(
                            ErrorTag.OPERATION_FAILED, "the roll-back could not be written to disk; it is tried again")
                    .asException();
        }
    }

    /** Undoes the one that ends with a session, and lets another one go on without it. */
    void sessionEnded(long session) {
        confirmation.ongoing()
                .filter(commit -> commit.dependsOn(session))
                .ifPresent(commit -> rollBack(RollBack.abandoned(commit)));
        confirmation.sessionEnded(session);
    }

    /** Leaves everything as it is for good: what the ongoing one would go back to is no more. */
    void forget() {
        owed = Optional.empty();
        confirmation.end();
    }

    private void expire(long wait) {
        current.unlessClosed(() -> confirmation.waitingSince(wait).map(commit -> rollBack(RollBack.expired(commit))));
    }

    /** False where it could not be written, and will be tried again. */
    private boolean rollBack(RollBack how) {
        try {
            var failures = running.rollBack(how);
            LOG.warn("a confirmed commit of {} is undone: {}", how.by().user(), how.why());
            owed = Optional.empty();
            confirmation.end();
            follow(failures);
            return true;
        } catch (IOException e) {
            LOG.error("a confirmed commit cannot be undone, for the journal cannot be written: {}", e.getMessage());
            confirmation.overdue();
            owed = Optional.of(how);
            retry.later();
            return false;
        }
    }

    private void follow(List<RpcError> failures) {
        if (!failures.isEmpty()) {
            LOG.warn("the host did not follow a roll-back: {}", failures);
            running.follow();
        }
    }
}
