package org.opennfx.datastore.store;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.DriftPolicy;
import org.opennfx.datastore.host.Repair;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.CommitTime;
import org.opennfx.datastore.journal.History;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.journal.ScheduledCommit;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * Running, the candidates, shared (RFC 6241 8.3) and private (draft-ietf-netconf-privcand), their locks, and history.
 *
 * <p>Threads: any. What reads sees one moment and never waits. What writes waits for the writer before it, a commit
 * with all its work on the host included, and is on disk when it returns; writes that wait together may share an fsync. A failed
 * operation throws {@link RpcException} and has changed nothing, unless it says otherwise.
 */
public final class Datastore implements AutoCloseable {
    private final DatastoreOptions options;
    private final Journal journal;
    private final CommitPipeline pipeline;
    private final AlarmClock alarms;
    private final CommitListeners listeners = new CommitListeners();
    private final CurrentState current;
    private final RunningWriter running;
    private final Confirmation confirmation;
    private final ConfirmedCommits confirmedCommits;
    private final ScheduledCommits scheduled;
    private final Writes writes;

    Datastore(DatastoreOptions options, Opening.Opened opened) {
        this.options = options;
        journal = opened.journal();
        var host = new HostWork(options.subsystems(), options.intention());
        current = new CurrentState(journal);
        pipeline = new CommitPipeline(
                options.intended(),
                host,
                new RunningJournal(journal, options.events()),
                current,
                options.clock(),
                options.meter());
        alarms = options.alarms().get();
        var retries = new Retries(alarms, options.retry(), current);
        running = new RunningWriter(options, current, pipeline, host, journal, listeners, retries);
        confirmation = new Confirmation(options.clock(), alarms);
        confirmedCommits = new ConfirmedCommits(confirmation, running, current, retries);
        scheduled = new ScheduledCommits(options, current, running, journal, alarms);
        writes = new Writes(options, current, pipeline, running, confirmation, confirmedCommits, scheduled, journal);
    }

    /**
     * Opens the datastores as the last acknowledged commit left them, or the last before a confirmed commit that was not
     * confirmed; brings the host to what is running, and does the commit that was scheduled for the start. A host that cannot be
     * brought there does not keep the server from starting; it is tried again in the background.
     *
     * @throws InvalidStateException what was running, or is to be at first, is not valid under the schema of now; the
     *     state directory is as it was
     * @throws IOException the state cannot be read, or not be written to; the message says what to do
     */
    public static Datastore open(DatastoreOptions options) throws IOException {
        var opened = Opening.of(options);
        var datastore = new Datastore(options, opened);
        opened.announcements().forEach(Announcement::publish);
        datastore.current.exclusively(() -> {
            datastore.running.follow();
            datastore.scheduled.start();
        });
        return datastore;
    }

    public ContainerNode running() {
        return current.now().running();
    }

    /** What is meant by running (RFC 8342 5.1.4): what has to be valid, and what the host is brought to. */
    public ContainerNode intended() {
        return intended(running());
    }

    /** What is meant by a configuration. */
    public ContainerNode intended(ContainerNode written) {
        return options.intention().of(written);
    }

    /** How it is known what is meant. */
    public Intention intention() {
        return options.intention();
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
        options.require(datastore);
        if (datastore == DatastoreName.CANDIDATE
                && current.now().candidates().ownOf(caller).filter(own -> own.draft().isEmpty()).isPresent()) {
            current.change(now -> now.withBegun(caller));
        }
        return current.now();
    }

    /**
     * Gives a session a candidate of its own, on which all its operations on the candidate act from now on, until it ends
     * (draft-ietf-netconf-privcand 4.5.2).
     */
    public void makePrivate(Caller caller) {
        current.change(now -> now.with(now.candidates().with(caller, PrivateCandidate.UNUSED)));
    }

    /**
     * Lets the private candidate of a session begin anew with what is running now: its changes are gone, its lock stays.
     *
     * @return false for a session that has none; nothing has changed then
     */
    public boolean renewPrivate(Caller caller) {
        var own = current.now().candidates().ownOf(caller);
        own.ifPresent(mine -> current.change(now -> now.with(now.candidates().with(caller, mine.with(Optional.empty())))));
        return own.isPresent();
    }

    /** Lets a session share the candidate again; the changes in that of its own are gone. */
    public void share(Caller caller) {
        current.change(now -> now.with(now.candidates().ended(caller.sessionId())));
    }

    /**
     * Brings a private candidate up to what is running: its changes come on top (draft-ietf-netconf-privcand 4.8.1).
     *
     * @throws RpcException operation-failed for each conflict, where the mode is to revert; or where the session has no
     *     private candidate. Nothing has changed
     */
    public void update(Caller caller, ResolutionMode mode) {
        current.change(now -> now.updated(caller, mode));
    }

    /** The datastores that there are. */
    public List<DatastoreName> datastores() {
        return options.datastores();
    }

    /** Whether clients may write to running itself (RFC 6241 8.2). */
    public boolean writableRunning() {
        return options.writableRunning();
    }

    /** Whether the candidate that sessions share differs from running. */
    public boolean candidateModified() {
        return current.now().modified(Caller.server());
    }

    /** Whether the candidate that the caller works on has changes; edits that were taken back do not count. */
    public boolean isModified(Caller caller) {
        return current.now().modified(caller);
    }

    /** What was running at the last commits. */
    public History history() {
        return current.now().history();
    }

    /**
     * The last commit that changed the node at a path of running, or anything in it. For one that does not exist, and for a
     * list or leaf-list as a whole, it is that of the nearest node above.
     */
    public Commit lastChange(InstancePath path) {
        return current.now().lastChange(path);
    }

    /** The version that a datastore of the caller is at; {@link Etag#UNKNOWN} for a candidate that is modified. */
    public Etag etag(Caller caller, DatastoreName datastore) {
        return current.now().etag(caller, datastore);
    }

    /** The locks on parts of running, the oldest first. */
    public List<PartialLock> partialLocks() {
        return current.now().locks().partial();
    }

    /** When the candidate of a session was last edited; empty where it has been as running since. */
    public Optional<Instant> lastEdit(Caller caller) {
        return current.now().candidates().of(caller).flatMap(Draft::changed);
    }

    public Optional<Lock> lockOn(DatastoreName datastore) {
        return current.now().locks().on(datastore);
    }

    /**
     * Keeps all other sessions from writing (RFC 6241 7.5).
     *
     * @throws RpcException lock-denied with the session-id of the holder, or of whom a confirmed commit waits for; or
     *     with 0, where the candidate is modified
     */
    public void lock(DatastoreName datastore, Caller caller) {
        options.require(datastore);
        current.change(now -> {
            if (datastore == DatastoreName.RUNNING || !now.candidates().hasOwn(caller)) {
                scheduled.admit();
            }
            if (datastore == DatastoreName.RUNNING) {
                confirmation.admitLockOnRunning(caller);
            }
            return now.locked(datastore, caller, options.clock().instant());
        });
    }

    /**
     * Gives a lock back (RFC 6241 7.6). Uncommitted changes go with the lock on the candidate (8.3.5.2).
     *
     * @throws RpcException the session does not hold it
     */
    public void unlock(DatastoreName datastore, Caller caller) {
        current.change(now -> now.unlocked(datastore, caller));
    }

    /**
     * Keeps all other sessions from changing parts of running (RFC 5717 2.4.1).
     *
     * @param selects the expressions that selected them, for {@link #partialLocks}
     * @param nodes given the running configuration, what is to be locked with all that is in it
     * @throws RpcException what {@code nodes} throws; or lock-denied with the session-id of a holder of running or of any of
     *     the parts, or of whom a confirmed commit waits for; or resource-denied, where the session holds 100 already
     */
    public PartialLock lockParts(
            Caller caller, List<String> selects, Function<ContainerNode, List<InstancePath>> nodes) {
        return exclusively(() -> {
            var now = current.now();
            var parts = nodes.apply(now.running());
            confirmation.admitPartialLock();
            scheduled.admit();
            var locks = now.locks().with(caller, selects, parts, options.clock().instant());
            current.become(now.withLocks(locks));
            return locks.partial().getLast();
        });
    }

    /**
     * Gives a partial lock back (RFC 5717 2.4.2).
     *
     * @throws RpcException invalid-value, where the session holds none with this id
     */
    public void unlockParts(Caller caller, long id) {
        current.change(now -> now.withLocks(now.locks().without(id, caller)));
    }

    /**
     * Ends what lives as long as a session: its private candidate, its locks, with that on the candidate the uncommitted
     * changes, and its confirmed commit, unless that is persistent.
     */
    public void sessionEnded(long sessionId) {
        exclusively(() -> {
            confirmedCommits.sessionEnded(sessionId);
            current.become(current.now().ended(sessionId));
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
        sharing(() -> writes.edit(caller, target, edit, how, expected));
    }

    /**
     * Edits and commits in one, for who has no session (RFC 8040 1.4): through the shared candidate, with all that is in it,
     * or in running itself where clients write to that. It confirms the confirmed commit that is ongoing, unless that one
     * has a persist-id; and it saves startup, where there is one.
     *
     * @param edits done one after the other, each on what those before it made; all or none. Each has children of the root
     * @param defaultOperation MERGE, REPLACE or NONE
     * @return the revision that is running now
     * @throws FailedEditException where it is one of the edits that fails
     * @throws RpcException also in-use, where another session holds a lock, or the ongoing confirmed commit needs its
     *     persist-id. All datastores are as they were before the edits
     */
    public Revision write(Caller caller, List<List<EditNode>> edits, Operation defaultOperation) {
        return current.sharing(() -> writes.write(caller, edits, defaultOperation));
    }

    /**
     * Edits the candidate alone, with edits as those of {@link #write}.
     *
     * @throws FailedEditException where it is one of the edits that fails
     * @throws RpcException also in-use. The candidate is as it was
     */
    public void draft(Caller caller, List<List<EditNode>> edits, Operation defaultOperation) {
        sharing(() -> writes.draft(caller, edits, defaultOperation));
    }

    /**
     * Replaces the whole content of a datastore (RFC 6241 7.3). Into running it is a commit of its own, with the same
     * conditions as for {@link #edit}.
     *
     * @param source from the root
     */
    public void copy(Caller caller, DatastoreName target, ContainerNode source) {
        sharing(() -> writes.copy(caller, target, source));
    }

    /**
     * Makes startup what running is, with its defaults or without (RFC 6241 8.7.5.1). The guard is not asked.
     *
     * @param running from the root
     */
    public void save(Caller caller, ContainerNode running) {
        exclusively(() -> writes.startup(caller, Optional.of(running)));
    }

    /**
     * Deletes startup, without which a start begins with the initial content (RFC 6241 7.4).
     *
     * @throws RpcException in-use; or operation-not-supported for the others, which RFC 6241 9 does not list either
     */
    public void delete(Caller caller, DatastoreName target) {
        exclusively(() -> writes.delete(caller, target));
    }

    /** What keeps a content from becoming running: constraints, and if it keeps them all, what the platform says. */
    public List<RpcError> validate(ContainerNode content) {
        return pipeline.problems(content);
    }

    /** As {@link #validate(ContainerNode)} for what a datastore of the caller holds now. */
    public List<RpcError> validate(Caller caller, DatastoreName datastore) {
        var content = content(caller, datastore);
        return pipeline.problems(current.now().running(), content);
    }

    /** What a commit of the caller's candidate would warn of before it is carried out, if nothing keeps it from being made. */
    public List<RpcError> warnings(Caller caller) {
        var content = content(caller, DatastoreName.CANDIDATE);
        return pipeline.warnings(current.now().running(), content);
    }

    /**
     * Makes the candidate running (RFC 6241 8.3.4.1), all or nothing; a private one is brought up to running before. A commit
     * without a change succeeds and is not in history; it brings the host back to running if it has drifted.
     *
     * @throws RpcException candidate, running and host are as they were, except for what an error with the tag
     *     rollback-failed names, and which is tried again in the background
     */
    public CommitOutcome commit(Caller caller, Optional<String> comment) {
        return commit(caller, new CommitOptions(Optional.empty(), Optional.empty(), comment));
    }

    /**
     * As {@link #commit(Caller, Optional)}; or a confirmed commit, which begins to wait when it is done; or the
     * confirmation of one (RFC 6241 8.4.5.1). Both of the latter may bring further changes.
     *
     * @throws RpcException also invalid-value for a persist-id that is not that of the ongoing confirmed commit, and in-use
     *     where the session cannot confirm the one that is ongoing
     */
    public CommitOutcome commit(Caller caller, CommitOptions how) {
        return current.sharing(() -> writes.commit(caller, how));
    }

    /**
     * Looks whether the candidate can be committed, and puts the commit off. It is the candidate of now that will be
     * running; until it is, or the commit is cleared, the shared candidate and running stay as they are. It outlives the
     * session and the process; but a moment that passes while no process runs is missed for good.
     *
     * @throws RpcException as {@link #commit(Caller, Optional)}; in-use, where one is scheduled already or a confirmed commit
     *     is ongoing. None is scheduled then
     */
    public void schedule(Caller caller, CommitTime time, Optional<String> comment) {
        exclusively(() -> writes.schedule(caller, time, comment));
    }

    /** What time it is for history and for commits that wait. */
    public Instant time() {
        return options.clock().instant();
    }

    /** The commit that waits for its time. */
    public Optional<ScheduledCommit> scheduledCommit() {
        return scheduled.pending();
    }

    /**
     * Forgets the commit that waits for its time; the shared candidate keeps its changes.
     *
     * @return false where there is none
     */
    public boolean clearScheduledCommit() {
        return exclusively(scheduled::clear);
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
        exclusively(() -> confirmedCommits.cancel(caller, persistId));
    }

    /** Makes the candidate what running is (RFC 6241 8.3.4.2), or was when it was begun, if it is a private one. */
    public void discard(Caller caller) {
        exclusively(() -> writes.discard(caller));
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
            running.reset(caller, decide);
            confirmedCommits.forget();
            scheduled.forget();
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
        return exclusively(running::reconcile);
    }

    /** Why a commit could not be kept or carried out as things are. Does not wait for a commit that is under way. */
    public List<RpcError> troubles() {
        var troubles = new ArrayList<>(running.hostFailures());
        if (!journal.takesRecords()) {
            troubles.add(RpcError.application(ErrorTag.OPERATION_FAILED, "the journal is closed until the next start"));
        }
        return troubles;
    }

    /** Compares the host with running, and tells what was different; does nothing once this is closed. */
    public Repair repair(DriftPolicy policy) {
        return current.unlessClosed(() -> running.repair(policy)).orElse(Repair.NONE);
    }

    private void exclusively(Runnable action) {
        current.exclusively(action);
    }

    private void sharing(Runnable action) {
        current.sharing(action);
    }

    /** How many wait for the writer of now, more or less: they come and go. */
    public int writersWaiting() {
        return current.waiting();
    }

    /**
     * Does what must not run beside a commit or an edit, such as a change of the host that is none of them, when what was written is
     * on disk.
     */
    public <T> T exclusively(Supplier<T> action) {
        return current.exclusively(action);
    }

    /**
     * Reads and writes datastores, and nothing else, while nobody else writes.
     *
     * @throws RpcException what the action throws; or operation-failed, where the disk refuses what it has written or stands on,
     *     and all datastores are as they were before
     */
    public <T> T inOneTurn(Supplier<T> action) {
        return current.sharing(action);
    }

    /**
     * Waits for the writer of now, and gives the state directory back. Uncommitted changes and locks end here; a confirmed
     * commit that is ongoing is undone at the next start.
     */
    @Override
    public void close() throws IOException {
        alarms.close();
        current.close();
    }
}
