package org.opennfx.datastore.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.EditOptions.ErrorOption;
import org.opennfx.datastore.edit.EditOptions.TestOption;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.History;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Running, the candidates, shared (RFC 6241 8.3) and private (draft-ietf-netconf-privcand), their locks, and history.
 *
 * <p>Threads: any. What reads sees one moment and never waits. What writes waits for the writer before it, a commit
 * with all its work on the host included. A failed operation throws {@link RpcException} and has changed nothing, unless it
 * says otherwise.
 */
public final class Datastore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Datastore.class);

    private final DatastoreOptions options;
    private final Journal journal;
    private final Optional<Committed> undoneAtStart;
    private final HostWork host;
    private final CommitPipeline pipeline;
    private final Editor editor;
    private final AlarmClock alarms;
    private final Confirmation confirmation;
    private final Retry hostRetry;
    private final Retry rollBackRetry;
    private final CommitListeners listeners = new CommitListeners();
    private final ReentrantLock writer = new ReentrantLock(true);
    private volatile DatastoreState state;
    private Optional<RollBack> owed = Optional.empty();
    private boolean closed;

    private Datastore(DatastoreOptions options, Opening.Opened opened) {
        this.options = options;
        undoneAtStart = opened.undone();
        journal = opened.journal();
        host = new HostWork(options.subsystems());
        pipeline = new CommitPipeline(options.validator(), host, journal, options.clock());
        editor = new Editor(options.validator(), options.guard(), pipeline);
        alarms = options.alarms().get();
        confirmation = new Confirmation(options.clock(), alarms, this::expire);
        hostRetry = new Retry(alarms, () -> reconcile().isEmpty(), options.retry());
        rollBackRetry = new Retry(alarms, this::rollBackOwed, options.retry());
        state = DatastoreState.of(journal.history(), journal.startup());
    }

    /**
     * Opens the datastores as the last acknowledged commit left them, or the last before a confirmed commit that was not
     * confirmed; and brings the host to what is running. A host that cannot be brought there does not keep the server
     * from starting; it is tried again in the background.
     *
     * @throws InvalidStateException what was running, or is to be at first, is not valid under the schema of now; the
     *     state directory is as it was
     * @throws IOException the state cannot be read, or not be written to; the message says what to do
     */
    public static Datastore open(DatastoreOptions options) throws IOException {
        var datastore = new Datastore(options, Opening.of(options));
        if (!datastore.reconcile().isEmpty()) {
            datastore.hostRetry.later();
        }
        return datastore;
    }

    /** The confirmed commit that opening has undone, since the process had ended before it was confirmed. */
    public Optional<Committed> undoneAtStart() {
        return undoneAtStart;
    }

    public ContainerNode running() {
        return state.running();
    }

    /** The candidate that sessions share: what a commit would make running. */
    public ContainerNode candidate() {
        return content(DatastoreName.CANDIDATE);
    }

    /**
     * What a datastore says; of the candidates that which sessions share.
     *
     * @throws RpcException operation-not-supported for a startup datastore that is not there; so do all that name one
     */
    public ContainerNode content(DatastoreName datastore) {
        return content(Caller.server(), datastore);
    }

    /**
     * As {@link #content(DatastoreName)}, but for a caller with a private candidate it is that one. The first time he asks
     * for it, it begins as what is running, for which this waits as a write does.
     */
    public ContainerNode content(Caller caller, DatastoreName datastore) {
        return begun(caller, datastore).content(caller, datastore);
    }

    /** As {@link #content(Caller, DatastoreName)}, with the versions of what is in it. */
    public VersionedContent versioned(Caller caller, DatastoreName datastore) {
        return begun(caller, datastore).versioned(caller, datastore);
    }

    private DatastoreState begun(Caller caller, DatastoreName datastore) {
        require(datastore);
        if (datastore == DatastoreName.CANDIDATE
                && state.candidates().ownOf(caller).filter(own -> own.draft().isEmpty()).isPresent()) {
            exclusively(() -> state = state.withBegun(caller));
        }
        return state;
    }

    /**
     * Gives a session a candidate of its own, on which all its operations on the candidate act from now on, until it ends
     * (draft-ietf-netconf-privcand 4.5.2).
     */
    public void makePrivate(Caller caller) {
        exclusively(() -> state = state.with(state.candidates().with(caller, PrivateCandidate.UNUSED)));
    }

    /**
     * Brings a private candidate up to what is running: its changes come on top (draft-ietf-netconf-privcand 4.8.1).
     *
     * @throws RpcException operation-failed for each conflict, where the mode is to revert; or where the session has no
     *     private candidate. Nothing has changed
     */
    public void update(Caller caller, ResolutionMode mode) {
        exclusively(() -> {
            if (!state.candidates().hasOwn(caller)) {
                throw RpcError.protocol(
                                ErrorTag.OPERATION_FAILED,
                                "the session has no private candidate: its hello did not ask for one")
                        .asException();
            }
            state = state.updated(caller, mode);
        });
    }

    /** The datastores that there are. */
    public List<DatastoreName> datastores() {
        return Stream.of(DatastoreName.values()).filter(this::has).toList();
    }

    private boolean has(DatastoreName datastore) {
        return options.startup() || datastore != DatastoreName.STARTUP;
    }

    private void require(DatastoreName datastore) {
        if (!has(datastore)) {
            throw RpcError.protocol(ErrorTag.OPERATION_NOT_SUPPORTED, "there is no " + datastore + " datastore here")
                    .with(new ErrorInfo.BadElement(datastore.toString()))
                    .asException();
        }
    }

    /** Whether clients may write to running itself (RFC 6241 8.2). */
    public boolean writableRunning() {
        return options.writableRunning();
    }

    /** Whether the candidate that sessions share differs from running. */
    public boolean candidateModified() {
        return state.modified(Caller.server());
    }

    /** What was running at the last commits. */
    public History history() {
        return state.history();
    }

    /**
     * The last commit that changed the node at a path of running, or anything in it. For one that does not exist, and for a
     * list or leaf-list as a whole, it is that of the nearest node above.
     */
    public Commit lastChange(InstancePath path) {
        return state.lastChange(path);
    }

    /** The version that a datastore of the caller is at; {@link Etag#UNKNOWN} for a candidate that is modified. */
    public Etag etag(Caller caller, DatastoreName datastore) {
        return state.etag(caller, datastore);
    }

    /** The locks on parts of running, the oldest first. */
    public List<PartialLock> partialLocks() {
        return state.locks().partial();
    }

    public Optional<Lock> lockOn(DatastoreName datastore) {
        return state.locks().on(datastore);
    }

    /**
     * Keeps all other sessions from writing (RFC 6241 7.5).
     *
     * @throws RpcException lock-denied with the session-id of the holder, or of whom a confirmed commit waits for; or
     *     with 0, where the candidate is modified
     */
    public void lock(DatastoreName datastore, Caller caller) {
        require(datastore);
        exclusively(() -> {
            if (datastore == DatastoreName.RUNNING) {
                confirmation.admitLockOnRunning(caller);
            }
            state = state.locked(datastore, caller, options.clock().instant());
        });
    }

    /**
     * Gives a lock back (RFC 6241 7.6). Uncommitted changes go with the lock on the candidate (8.3.5.2).
     *
     * @throws RpcException the session does not hold it
     */
    public void unlock(DatastoreName datastore, Caller caller) {
        exclusively(() -> state = state.unlocked(datastore, caller));
    }

    /**
     * Keeps all other sessions from changing parts of running (RFC 5717 2.4.1).
     *
     * @param selects the expressions that selected them, for {@link #partialLocks}
     * @param nodes given the running configuration, what is to be locked with all that is in it
     * @throws RpcException what {@code nodes} throws; or lock-denied with the session-id of a holder of running or of any of
     *     the parts, or of whom a confirmed commit waits for
     */
    public PartialLock lockParts(
            Caller caller, List<String> selects, Function<ContainerNode, List<InstancePath>> nodes) {
        return exclusively(() -> {
            var parts = nodes.apply(state.running());
            confirmation.admitPartialLock();
            state = state.withLocks(state.locks().with(caller, selects, parts, options.clock().instant()));
            return state.locks().partial().getLast();
        });
    }

    /**
     * Gives a partial lock back (RFC 5717 2.4.2).
     *
     * @throws RpcException invalid-value, where the session holds none with this id
     */
    public void unlockParts(Caller caller, long id) {
        exclusively(() -> state = state.withLocks(state.locks().without(id, caller)));
    }

    /**
     * Ends what lives as long as a session: its private candidate, its locks, with that on the candidate the uncommitted
     * changes, and its confirmed commit, unless that is persistent.
     */
    public void sessionEnded(long sessionId) {
        exclusively(() -> {
            confirmation.ongoing().filter(commit -> commit.dependsOn(sessionId)).ifPresent(commit -> rollBack(new RollBack(
                    commit.issuer(),
                    "session " + sessionId + " ended before it was confirmed",
                    new ConfirmedCommitEvent.Cancel(commit.issuer()))));
            confirmation.sessionEnded(sessionId);
            state = state.ended(sessionId);
        });
    }

    /**
     * Changes a datastore (RFC 6241 7.2). Nodes whose when condition the edit makes false go with it. An edit of running
     * is a commit of its own, all or nothing, and is refused while the candidate holds changes, which it would undo.
     *
     * @param edit children of the root
     * @throws RpcException in-use; or the errors of the edit, where the candidate is left as the error-option says
     */
    public void edit(Caller caller, DatastoreName target, List<EditNode> edit, EditOptions how) {
        edit(caller, target, edit, how, List.of());
    }

    /**
     * As {@link #edit(Caller, DatastoreName, List, EditOptions)}, on condition that running is at these versions: now, if it
     * is running that is edited, and else at the commit of the candidate.
     *
     * @throws RpcException also operation-failed, where it is not
     */
    public void edit(
            Caller caller, DatastoreName target, List<EditNode> edit, EditOptions how, List<Expectation> expected) {
        exclusively(() -> {
            switch (target) {
                case CANDIDATE -> editCandidate(caller, edit, how, expected);
                case RUNNING -> {
                    refuse(state.unmet(expected));
                    editRunning(caller, edit, how);
                }
                case STARTUP -> throw RpcError.protocol(
                                ErrorTag.OPERATION_NOT_SUPPORTED, "startup is written by copy-config alone")
                        .with(new ErrorInfo.BadElement("startup"))
                        .asException();
            }
        });
    }

    private void editCandidate(Caller caller, List<EditNode> edit, EditOptions how, List<Expectation> expected) {
        admitToCandidate(caller);
        var candidate = state.content(caller, DatastoreName.CANDIDATE);
        var result = editor.apply(caller, candidate, edit, how.defaultOperation(), how.errorOption());
        var errors = editor.tested(state.running(), result, how.testOption());
        if (Editor.isSet(how.testOption(), errors)) {
            state = state.withCandidate(caller, result.root(), expected);
        }
        refuse(errors);
    }

    /** A lock on the shared candidate is nothing to who has a private one. */
    private void admitToCandidate(Caller caller) {
        if (!state.candidates().hasOwn(caller)) {
            state.locks().admit(caller, DatastoreName.CANDIDATE);
        }
    }

    private void editRunning(Caller caller, List<EditNode> edit, EditOptions how) {
        admitToRunning(caller);
        var result = editor.apply(
                caller, state.running(), edit, how.defaultOperation(), ErrorOption.ROLLBACK_ON_ERROR);
        refuse(result.errors());
        if (how.testOption().filter(TestOption.TEST_ONLY::equals).isPresent()) {
            refuse(pipeline.obstacles(state.running(), result.root()));
        } else {
            makeRunning(result.root(), caller, Optional.empty(), finalityOfWrites());
        }
    }

    /** What is written directly while a confirmed commit is ongoing would be undone with it. */
    private Finality finalityOfWrites() {
        return confirmation.ongoing().isPresent() ? Finality.TENTATIVE : Finality.FINAL;
    }

    private void admitToRunning(Caller caller) {
        state.locks().admit(caller, DatastoreName.RUNNING, DatastoreName.CANDIDATE);
        confirmation.admitCommit(caller, Optional.empty());
        if (candidateModified()) {
            throw RpcError.protocol(ErrorTag.IN_USE, DatastoreState.UNCOMMITTED).asException();
        }
    }

    /**
     * Replaces the whole content of a datastore (RFC 6241 7.3). Into running it is a commit of its own, with the same
     * conditions as for {@link #edit}.
     *
     * @param source from the root
     */
    public void copy(Caller caller, DatastoreName target, ContainerNode source) {
        exclusively(() -> {
            switch (target) {
                case CANDIDATE -> {
                    admitToCandidate(caller);
                    options.guard().admit(caller, state.content(caller, target), source);
                    state = state.withCandidate(caller, source, List.of());
                }
                case RUNNING -> {
                    admitToRunning(caller);
                    options.guard().admit(caller, state.running(), source);
                    makeRunning(source, caller, Optional.empty(), finalityOfWrites());
                }
                case STARTUP -> {
                    require(DatastoreName.STARTUP);
                    options.guard().admit(caller, state.content(caller, target), source);
                    refuse(validate(source));
                    writeStartup(caller, Optional.of(source));
                }
            }
        });
    }

    /**
     * Makes startup what running is, with its defaults or without (RFC 6241 8.7.5.1). The guard is not asked.
     *
     * @param running from the root
     */
    public void save(Caller caller, ContainerNode running) {
        exclusively(() -> writeStartup(caller, Optional.of(running)));
    }

    private void writeStartup(Caller caller, Optional<ContainerNode> content) {
        require(DatastoreName.STARTUP);
        state.locks().admit(caller, DatastoreName.STARTUP);
        try {
            journal.startup(content);
        } catch (IOException e) {
            throw RpcError.application(ErrorTag.OPERATION_FAILED, "startup could not be written to disk: " + e.getMessage())
                    .asException();
        }
        state = state.withStartup(content);
    }

    /**
     * Deletes startup, without which a start begins with the initial content (RFC 6241 7.4).
     *
     * @throws RpcException in-use; or operation-not-supported for the others, which RFC 6241 9 does not list either
     */
    public void delete(Caller caller, DatastoreName target) {
        switch (target) {
            case RUNNING -> throw undeletable("running cannot be deleted");
            case CANDIDATE ->
                throw undeletable("candidate cannot be deleted; discard-changes makes it what running is");
            case STARTUP -> exclusively(() -> writeStartup(caller, Optional.empty()));
        }
    }

    private static RpcException undeletable(String why) {
        return RpcError.protocol(ErrorTag.OPERATION_NOT_SUPPORTED, why).asException();
    }

    /** What keeps a content from becoming running: constraints, and if it keeps them all, what the platform says. */
    public List<RpcError> validate(ContainerNode content) {
        return pipeline.problems(content);
    }

    /** As {@link #validate(ContainerNode)} for what a datastore of the caller holds now. */
    public List<RpcError> validate(Caller caller, DatastoreName datastore) {
        var content = content(caller, datastore);
        return pipeline.problems(state.running(), content);
    }

    /**
     * Makes the candidate running (RFC 6241 8.3.4.1), all or nothing; a private one is brought up to running before. A commit without a change succeeds and is not in
     * history; it brings the host back to running if it has drifted.
     *
     * @return the revision that is running now
     * @throws RpcException candidate, running and host are as they were, except for what an error with the tag
     *     rollback-failed names, and which is tried again in the background
     */
    public Revision commit(Caller caller, Optional<String> comment) {
        return commit(caller, new CommitOptions(Optional.empty(), Optional.empty(), comment));
    }

    /**
     * As {@link #commit(Caller, Optional)}; or a confirmed commit, which begins to wait when it is done; or the
     * confirmation of one (RFC 6241 8.4.5.1). Both of the latter may bring further changes.
     *
     * @throws RpcException also invalid-value for a persist-id that is not that of the ongoing confirmed commit, and in-use
     *     where the session cannot confirm the one that is ongoing
     */
    public Revision commit(Caller caller, CommitOptions how) {
        return exclusively(() -> {
            state.locks().admit(caller, DatastoreName.CANDIDATE, DatastoreName.RUNNING);
            confirmation.admitCommit(caller, how.persistId());
            var next = state.candidates().hasOwn(caller)
                    ? state.updated(caller, ResolutionMode.REVERT_ON_CONFLICT).content(caller, DatastoreName.CANDIDATE)
                    : state.content(caller, DatastoreName.CANDIDATE);
            options.guard().admit(caller, state.running(), next);
            refuse(state.unmet(Draft.expectations(state.candidates().of(caller))));
            var after = makeRunning(next, caller, how.comment(), how.finality());
            state = state.withoutDraft(caller);
            how.confirm().ifPresentOrElse(confirm -> listeners.tell(confirmation.await(caller, confirm)), () -> confirmed(caller));
            return after;
        });
    }

    private void confirmed(Caller caller) {
        if (confirmation.ongoing().isPresent()) {
            confirmation.end();
            listeners.tell(new ConfirmedCommitEvent.Complete(caller));
        }
    }

    private Revision makeRunning(ContainerNode next, Caller caller, Optional<String> comment, Finality finality) {
        var before = state.history().running();
        state.locks().admit(caller, Diff.between(before.content(), next));
        try {
            var after = pipeline.commit(next, caller, comment, finality);
            state = state.committed(journal.history());
            tellOfChange(caller, before);
            return after;
        } catch (RpcException e) {
            if (e.errors().stream().anyMatch(error -> error.tag() == ErrorTag.ROLLBACK_FAILED)) {
                hostRetry.later();
            }
            throw e;
        }
    }

    private void tellOfChange(Caller caller, Revision before) {
        var after = state.history().running();
        if (after != before) {
            listeners.tell(new Committed(caller, before, after));
        }
    }

    /** The confirmed commit that waits for its confirmation. */
    public Optional<ConfirmedCommit> confirmedCommit() {
        return confirmation.ongoing();
    }

    /**
     * Undoes the ongoing confirmed commit (RFC 6241 8.4.4.1). It is undone when this returns; what the host refuses is
     * tried again in the background.
     *
     * @throws RpcException operation-failed, where none is ongoing; invalid-value, where it has another persist-id;
     *     missing-element, where its persist-id is not given; in-use, where it belongs to another session
     */
    public void cancelCommit(Caller caller, Optional<PersistId> persistId) {
        exclusively(() -> {
            confirmation.admitCancel(caller, persistId);
            if (!rollBack(new RollBack(caller, "cancelled", new ConfirmedCommitEvent.Cancel(caller)))) {
                throw RpcError.application(
                                ErrorTag.OPERATION_FAILED, "the roll-back could not be written to disk; it is tried again")
                        .asException();
            }
        });
    }

    private void expire(long wait) {
        exclusively(() -> confirmation.waitingSince(wait).filter(_ -> !closed).ifPresent(commit -> rollBack(
                new RollBack(commit.issuer(), "not confirmed in time", new ConfirmedCommitEvent.Timeout()))));
    }

    private boolean rollBackOwed() {
        return exclusively(() -> closed || owed.map(this::rollBack).orElse(true));
    }

    /** False where it could not be written, and will be tried again. */
    private boolean rollBack(RollBack how) {
        var before = state.history().running();
        try {
            var errors = pipeline.rollBack(how.by(), how.why());
            owed = Optional.empty();
            confirmation.end();
            state = state.rolledBack(journal.history());
            tellOfChange(how.by(), before);
            listeners.tell(how.event());
            reportHost(errors);
            return true;
        } catch (IOException e) {
            LOG.error("a confirmed commit cannot be undone, for the journal cannot be written: {}", e.getMessage());
            confirmation.overdue();
            owed = Optional.of(how);
            rollBackRetry.later();
            listeners.tell(new ConfirmedCommitEvent.RollbackFailed(
                    List.of(RpcError.application(ErrorTag.ROLLBACK_FAILED, String.valueOf(e.getMessage())))));
            return false;
        }
    }

    private void reportHost(List<RpcError> errors) {
        if (!errors.isEmpty()) {
            LOG.warn("the host did not follow a roll-back: {}", errors);
            listeners.tell(new ConfirmedCommitEvent.RollbackFailed(errors));
            if (!reconcile().isEmpty()) {
                hostRetry.later();
            }
        }
    }

    /** Makes the candidate what running is (RFC 6241 8.3.4.2), or was when it was begun, if it is a private one. */
    public void discard(Caller caller) {
        exclusively(() -> {
            admitToCandidate(caller);
            state = state.discarded(caller);
        });
    }

    /** What is running where nothing was ever committed (RFC 8808 3). */
    public ContainerNode factoryDefault() {
        return options.initial();
    }

    /**
     * Brings the host to what the factory default says, and lets nobody write from then on: whoever calls this throws the
     * datastores away. Uncommitted changes are gone.
     *
     * @param decide makes it certain, once the host is there
     * @throws RpcException in-use where another session has a lock; what the host objects, or what {@code decide} throws, and
     *     then all is as it was, as after a commit that failed
     */
    public void reset(Caller caller, Runnable decide) {
        exclusively(() -> {
            datastores().forEach(datastore -> state.locks().admit(caller, datastore));
            state.locks().admit(caller, Diff.between(state.running(), factoryDefault()));
            host.carryOut(factoryDefault(), decide);
            // nothing that would be acknowledged now could be kept
            state = state.ended(caller.sessionId()).discarded(Caller.server());
            datastores().stream()
                    .filter(datastore -> lockOn(datastore).isEmpty())
                    .forEach(datastore -> state = state.locked(datastore, Caller.server(), options.clock().instant()));
        });
    }

    /** Tells a listener of all commits from now on, until what is returned is closed. */
    public Listening listen(CommitListener listener) {
        return listeners.add(listener);
    }

    /** A listener's stay. */
    @FunctionalInterface
    public interface Listening extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Brings the host to what is running, as far as it goes: what fails does not keep the rest from being done.
     *
     * @return what failed, which the log says too
     */
    public List<RpcError> reconcile() {
        return exclusively(() -> {
            try {
                var errors = host.applyEach(host.plan(state.running()));
                errors.forEach(error -> LOG.warn("the host is not what running says: {}", error));
                return errors;
            } catch (HostException e) {
                LOG.warn("the host cannot be observed: {}", e.getMessage());
                return List.of(RpcError.application(ErrorTag.OPERATION_FAILED, e.getMessage()));
            }
        });
    }

    private void exclusively(Runnable action) {
        exclusively(() -> {
            action.run();
            return state;
        });
    }

    /** Does what must not run beside a commit or an edit, such as a change of the host that is none of them. */
    public <T> T exclusively(Supplier<T> action) {
        writer.lock();
        try {
            return action.get();
        } finally {
            writer.unlock();
        }
    }

    private static void refuse(List<RpcError> errors) {
        if (!errors.isEmpty()) {
            throw new RpcException(errors);
        }
    }

    /**
     * Waits for the writer of now, and gives the state directory back. Uncommitted changes and locks end here; a confirmed
     * commit that is ongoing is undone at the next start.
     */
    @Override
    public void close() throws IOException {
        alarms.close();
        writer.lock();
        try {
            closed = true;
            journal.close();
        } finally {
            writer.unlock();
        }
    }
}
