package org.opennfx.datastore.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.DriftPolicy;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Repair;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes running something else, in the journal, on the host and for those who listen; and keeps the host at it. For the
 * writer alone.
 */
final class RunningWriter {
    private static final Logger LOG = LoggerFactory.getLogger(RunningWriter.class);

    private final DatastoreOptions options;
    private final CurrentState current;
    private final CommitPipeline pipeline;
    private final HostWork host;
    private final Journal journal;
    private final CommitListeners listeners;
    private final Retry hostRetry;
    private boolean reset;
    private volatile List<RpcError> hostFailures = List.of();

    RunningWriter(
            DatastoreOptions options,
            CurrentState current,
            CommitPipeline pipeline,
            HostWork host,
            Journal journal,
            CommitListeners listeners,
            Retries retries) {
        this.options = options;
        this.current = current;
        this.pipeline = pipeline;
        this.host = host;
        this.journal = journal;
        this.listeners = listeners;
        this.hostRetry = retries.of(() -> reconcile().isEmpty());
    }

    /** @throws RpcException as {@link Datastore#commit(Caller, Optional)} */
    CommitOutcome commit(Change change) {
        var before = current.now().history().running();
        current.now().locks().admit(change.by(), Diff.between(before.content(), change.next()));
        try {
            var outcome = pipeline.commit(change);
            current.become(current.now().ran(journal.history()));
            tell(change.changedBy(), before, outcome);
            if (journal.isForced()) {
                // what the host has followed is not lost with what comes behind it
                current.force("the commit");
            }
            return new CommitOutcome(outcome.running(), outcome.warnings());
        } catch (RpcException e) {
            if (e.errors().stream().anyMatch(error -> error.tag() == ErrorTag.ROLLBACK_FAILED)) {
                hostRetry.later();
            }
            throw e;
        }
    }

    private void tell(Caller changedBy, Revision before, CommitPipeline.Outcome outcome) {
        current.then(
                () -> {
                    if (outcome.running() != before) {
                        listeners.tell(new Committed(changedBy, before, outcome.running()));
                    }
                    outcome.announcement().publish();
                },
                () -> {});
    }

    /**
     * Makes running what it was before the ongoing confirmed commit.
     *
     * @return why the host did not follow; empty if it did
     * @throws IOException the journal cannot be written; nothing has changed
     */
    List<RpcError> rollBack(RollBack how) throws IOException {
        var before = current.now().history().running();
        var outcome = pipeline.rollBack(how);
        current.become(current.now().ran(journal.history()));
        tell(how.changedBy(), before, outcome);
        current.force();
        return outcome.failures();
    }

    /** As {@link Datastore#reset}. */
    void reset(Caller caller, Runnable decide) {
        var now = current.now();
        options.datastores().forEach(datastore -> now.locks().admit(caller, datastore));
        now.locks().admit(caller, Diff.between(now.running(), options.initial()));
        host.carryOut(options.initial(), decide);
        reset = true;
        // nothing that would be acknowledged now could be kept
        current.become(now.ended(caller.sessionId())
                .discarded(Caller.server())
                .withLocks(Locks.ofServer(options.datastores(), options.clock().instant())));
    }

    /** Brings the host to what is running, and tries again in the background where that fails. */
    void follow() {
        if (!reconcile().isEmpty()) {
            hostRetry.later();
        }
    }

    /** As {@link Datastore#reconcile}. */
    List<RpcError> reconcile() {
        var failures = repair(DriftPolicy.MEND).failures();
        failures.forEach(error -> LOG.warn("the host is not what running says: {}", error));
        return failures;
    }

    /** As {@link Datastore#repair}. */
    Repair repair(DriftPolicy policy) {
        var repair = repaired(policy);
        hostFailures = repair.failures();
        return repair;
    }

    /** What failed when the host was last to be what running says. */
    List<RpcError> hostFailures() {
        return hostFailures;
    }

    private Repair repaired(DriftPolicy policy) {
        try {
            var plan = host.plan(desired());
            return switch (policy) {
                case MEND -> {
                    var failures = host.applyEach(plan);
                    yield new Repair(plan.drifts(), failures, failures.isEmpty() && plan.losses().isEmpty());
                }
                case REPORT -> new Repair(plan.drifts(), List.of(), plan.drifts().isEmpty() && plan.isEmpty());
            };
        } catch (HostException e) {
            var unobserved = RpcError.application(ErrorTag.OPERATION_FAILED, "the host cannot be observed: " + e.getMessage());
            return new Repair(List.of(), List.of(unobserved), false);
        }
    }

    /** A device that is reset is not to be brought back to what was running. */
    private ContainerNode desired() {
        return reset ? options.initial() : current.now().running();
    }
}
