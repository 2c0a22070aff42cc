package org.opennfx.datastore.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.EditOptions.ErrorOption;
import org.opennfx.datastore.edit.EditOptions.TestOption;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.CommitTime;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.journal.ScheduledCommit;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;

/** What clients write into the datastores: edits, whole contents, and candidates into running. For the writer alone. */
final class Writes {
    private final DatastoreOptions options;
    private final CurrentState current;
    private final CommitPipeline pipeline;
    private final Editor editor;
    private final RunningWriter running;
    private final Confirmation confirmation;
    private final ConfirmedCommits confirmedCommits;
    private final ScheduledCommits scheduled;
    private final Journal journal;

    Writes(
            DatastoreOptions options,
            CurrentState current,
            CommitPipeline pipeline,
            RunningWriter running,
            Confirmation confirmation,
            ConfirmedCommits confirmedCommits,
            ScheduledCommits scheduled,
            Journal journal) {
        this.options = options;
        this.current = current;
        this.pipeline = pipeline;
        this.editor = new Editor(options.intended(), options.guard(), pipeline);
        this.running = running;
        this.confirmation = confirmation;
        this.confirmedCommits = confirmedCommits;
        this.scheduled = scheduled;
        this.journal = journal;
    }

    /** As {@link Datastore#edit(Caller, DatastoreName, List, EditOptions, List)}. */
    void edit(Caller caller, DatastoreName target, List<EditNode> edit, EditOptions how, List<Expectation> expected) {
        switch (target) {
            case CANDIDATE -> editCandidate(caller, edit, how, expected);
            case RUNNING -> {
                RpcException.throwIfAny(current.now().unmet(expected));
                editRunning(caller, edit, how);
            }
            case STARTUP -> throw RpcError.protocol(
                            ErrorTag.OPERATION_NOT_SUPPORTED, "startup is written by copy-config alone")
                    .with(new ErrorInfo.BadElement("startup"))
                    .asException();
        }
    }

    private void editCandidate(Caller caller, List<EditNode> edit, EditOptions how, List<Expectation> expected) {
        admitToCandidate(caller);
        var candidate = current.now().content(caller, DatastoreName.CANDIDATE);
        var result = editor.apply(caller, candidate, edit, how.defaultOperation(), how.errorOption());
        var errors = editor.tested(current.now().running(), result, how.testOption());
        if (Editor.isSet(how.testOption(), errors)) {
            current.become(current.now().withCandidate(caller, result.root(), options.clock().instant(), expected));
        }
        RpcException.throwIfAny(errors);
    }

    /** A lock on the shared candidate is nothing to who has a private one. */
    private void admitToCandidate(Caller caller) {
        if (!current.now().candidates().hasOwn(caller)) {
            scheduled.admit();
            current.now().locks().admit(caller, DatastoreName.CANDIDATE);
        }
    }

    private void editRunning(Caller caller, List<EditNode> edit, EditOptions how) {
        admitToRunning(caller);
        var before = current.now().running();
        var result = editor.apply(caller, before, edit, how.defaultOperation(), inWhole(how.errorOption()));
        if (how.testOption().filter(TestOption.TEST_ONLY::equals).isPresent()) {
            RpcException.throwIfAny(result.errors());
            RpcException.throwIfAny(pipeline.obstacles(before, result.root()));
        } else if (result.root() != before || result.errors().isEmpty()) {
            becomeRunning(caller, result.root());
        }
        RpcException.throwIfAny(result.errors());
    }

    private void becomeRunning(Caller caller, ContainerNode content) {
        running.commit(Change.of(content, caller, confirmation.finalityOfWrites()));
    }

    /** What leaves half of an edit in running is done by nobody who has not asked for just that. */
    private static ErrorOption inWhole(ErrorOption asked) {
        return asked == ErrorOption.STOP_ON_ERROR ? ErrorOption.ROLLBACK_ON_ERROR : asked;
    }

    private void admitToRunning(Caller caller) {
        scheduled.admit();
        current.now().locks().admit(caller, DatastoreName.RUNNING, DatastoreName.CANDIDATE);
        confirmation.admitCommit(caller, Optional.empty());
        if (current.now().modified(Caller.server())) {
            throw RpcError.protocol(ErrorTag.IN_USE, DatastoreState.UNCOMMITTED).asException();
        }
    }

    /** As {@link Datastore#write}. */
    Revision write(Caller caller, List<List<EditNode>> edits, Operation defaultOperation) {
        if (options.writableRunning()) {
            admitToRunning(caller);
            becomeRunning(caller, editor.applyInTurn(caller, current.now().running(), edits, defaultOperation));
        } else {
            editAndCommit(caller, edits, defaultOperation);
        }
        if (options.datastores().contains(DatastoreName.STARTUP)) {
            startup(caller, Optional.of(current.now().running()));
        }
        return current.now().history().running();
    }

    private void editAndCommit(Caller caller, List<List<EditNode>> edits, Operation defaultOperation) {
        current.whole(() -> {
            current.now().locks().admit(caller, DatastoreName.CANDIDATE, DatastoreName.RUNNING);
            draft(caller, edits, defaultOperation);
            commit(caller, CommitOptions.FINAL, confirmation.ongoing().map(ConfirmedCommit::issuer).orElse(caller));
        });
    }

    /** As {@link Datastore#draft}. */
    void draft(Caller caller, List<List<EditNode>> edits, Operation defaultOperation) {
        admitToCandidate(caller);
        var candidate = current.now().content(caller, DatastoreName.CANDIDATE);
        var content = editor.applyInTurn(caller, candidate, edits, defaultOperation);
        current.become(current.now().withCandidate(caller, content, options.clock().instant(), List.of()));
    }

    /** As {@link Datastore#commit(Caller, CommitOptions)}. */
    CommitOutcome commit(Caller caller, CommitOptions how) {
        return commit(caller, how, caller);
    }

    /** @param confirmer in whose place an ongoing confirmed commit is confirmed */
    private CommitOutcome commit(Caller caller, CommitOptions how, Caller confirmer) {
        var next = committable(caller, how.persistId(), confirmer);
        var after = running.commit(new Change(
                next, caller, caller, how.comment(), how.finality(), confirmation.turn(caller, how)));
        current.become(current.now().withoutDraft(caller));
        if (how.confirm().isPresent() || confirmation.ongoing().isPresent()) {
            current.force("the commit");
            confirmedCommits.committed(caller, how);
        }
        return after;
    }

    /** What the commit of a caller would make running. */
    private ContainerNode committable(Caller caller, Optional<PersistId> persistId, Caller confirmer) {
        var now = current.now();
        scheduled.admit();
        now.locks().admit(caller, DatastoreName.CANDIDATE, DatastoreName.RUNNING);
        confirmation.admitCommit(confirmer, persistId);
        var merged = now.candidates().hasOwn(caller) ? now.updated(caller, ResolutionMode.REVERT_ON_CONFLICT) : now;
        var next = merged.content(caller, DatastoreName.CANDIDATE);
        options.guard().admit(caller, now.running(), next);
        RpcException.throwIfAny(now.unmet(Draft.expectations(now.candidates().of(caller))));
        return next;
    }

    /** As {@link Datastore#schedule}. */
    void schedule(Caller caller, CommitTime time, Optional<String> comment) {
        confirmation.ongoing().ifPresent(commit -> {
            throw RpcError.protocol(ErrorTag.IN_USE, commit.toString()).asException();
        });
        var next = committable(caller, Optional.empty(), caller);
        current.now().locks().admit(caller, Diff.between(current.now().running(), next));
        RpcException.throwIfAny(pipeline.problems(current.now().running(), next));
        scheduled.schedule(caller, new ScheduledCommit(time, next, caller.user(), caller.client(), comment));
        if (current.now().candidates().hasOwn(caller)) {
            current.become(current.now().withoutDraft(caller));
        }
    }

    /** As {@link Datastore#copy}. */
    void copy(Caller caller, DatastoreName target, ContainerNode source) {
        switch (target) {
            case CANDIDATE -> {
                admitToCandidate(caller);
                options.guard().admit(caller, current.now().content(caller, target), source);
                current.become(current.now().withCandidate(caller, source, options.clock().instant(), List.of()));
            }
            case RUNNING -> {
                admitToRunning(caller);
                options.guard().admit(caller, current.now().running(), source);
                becomeRunning(caller, source);
            }
            case STARTUP -> {
                options.require(DatastoreName.STARTUP);
                options.guard().admit(caller, current.now().content(caller, target), source);
                RpcException.throwIfAny(pipeline.problems(source));
                startup(caller, Optional.of(source));
            }
        }
    }

    /** Writes startup, or deletes it. */
    void startup(Caller caller, Optional<ContainerNode> content) {
        options.require(DatastoreName.STARTUP);
        current.now().locks().admit(caller, DatastoreName.STARTUP);
        try {
            journal.startup(content);
        } catch (IOException e) {
            throw Unwritten.error("startup", e).asException();
        }
        current.become(current.now().withStartup(content));
    }

    /** As {@link Datastore#delete}. */
    void delete(Caller caller, DatastoreName target) {
        switch (target) {
            case RUNNING -> throw undeletable("running cannot be deleted");
            case CANDIDATE ->
                throw undeletable("candidate cannot be deleted; discard-changes makes it what running is");
            case STARTUP -> startup(caller, Optional.empty());
        }
    }

    private static RpcException undeletable(String why) {
        return RpcError.protocol(ErrorTag.OPERATION_NOT_SUPPORTED, why).asException();
    }

    /** As {@link Datastore#discard}. */
    void discard(Caller caller) {
        admitToCandidate(caller);
        current.become(current.now().discarded(caller));
    }
}
