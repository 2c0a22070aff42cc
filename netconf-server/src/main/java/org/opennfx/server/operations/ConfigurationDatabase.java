package org.opennfx.server.operations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.EditOptions.ErrorOption;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.CommitTime;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.store.CommitOptions;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.PersistId;
import org.opennfx.datastore.store.ResolutionMode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.WithDefaults;

/**
 * The datastores as clients of Junos use them: configurations that once were running can be read and loaded, sessions open and
 * close candidates of their own, and confirmed commits wait for any session. The rights are those to the operations of NETCONF
 * that do the same.
 */
public final class ConfigurationDatabase {
    private final Datastore datastore;
    private final AccessControl access;
    private final Contents contents;
    private final Views views;
    private final Changes changes;
    private final SessionFiles files;

    ConfigurationDatabase(
            Datastore datastore, AccessControl access, Contents contents, Views views, Changes changes, SessionFiles files) {
        this.datastore = datastore;
        this.access = access;
        this.contents = contents;
        this.views = views;
        this.changes = changes;
        this.files = files;
    }

    /** What the user may read of a configuration, from the root. */
    public ContainerNode read(Session session, ConfigSource source, Selection selection) {
        access.require(session.user(), AccessControl.netconf("get-config"));
        var caller = session.caller();
        var wanted = Retrieval.of(selection, WithDefaults.EXPLICIT).metered(session.filterWork());
        return views.of(caller, contents.of(caller, source), wanted).asTree();
    }

    /** What is meant by a configuration, as far as the user may read it. */
    public Expanded expanded(Session session, ConfigSource source, Selection selection, WithDefaults defaults) {
        access.require(session.user(), AccessControl.netconf("get-config"));
        var caller = session.caller();
        var written = contents.of(caller, source);
        var intention = datastore.intention();
        var meant = intention.withoutTemplates(intention.of(written));
        var wanted = Retrieval.of(selection, defaults).metered(session.filterWork());
        return new Expanded(views.of(caller, meant, wanted).asTree(), intention.inherited(written));
    }

    /** Whether the candidate of the session has changes. */
    public boolean isModified(Session session) {
        return datastore.isModified(session.caller());
    }

    /** When the candidate of the session was last edited. */
    public Optional<Instant> lastEdit(Session session) {
        return datastore.lastEdit(session.caller());
    }

    /** The commit that made running what it is. */
    public Commit lastCommit() {
        return datastore.history().running().commit();
    }

    /** Gives the session a candidate of its own, as what is running now; changes in one that it had are gone. */
    public void openPrivate(Session session) {
        access.require(session.user(), AccessControl.netconf("edit-config"));
        datastore.makePrivate(session.caller());
    }

    /** Lets the session share the candidate of all again; the changes in its own are gone. */
    public void closePrivate(Session session) {
        datastore.share(session.caller());
    }

    /**
     * Brings the candidate of the session's own up to what is running now.
     *
     * @throws RpcException what both have changed; the candidate is as it was
     */
    public void updatePrivate(Session session) {
        access.require(session.user(), AccessControl.netconf("edit-config"));
        changes.update(session.caller(), ResolutionMode.REVERT_ON_CONFLICT);
    }

    /**
     * Edits the candidate: all of the edit or nothing, but deleting what is not there does not keep the rest from being done.
     *
     * @return what was to be deleted and is not there
     * @throws RpcException the errors of the edit; the candidate is as it was
     */
    public List<RpcError> load(Session session, List<EditNode> edit) {
        access.require(session.user(), AccessControl.netconf("edit-config"));
        try {
            edit(session, edit, ErrorOption.ROLLBACK_ON_ERROR);
            return List.of();
        } catch (RpcException e) {
            if (!e.errors().stream().allMatch(error -> error.tag() == ErrorTag.DATA_MISSING)) {
                throw e;
            }
        }
        try {
            edit(session, edit, ErrorOption.CONTINUE_ON_ERROR);
            return List.of();
        } catch (RpcException e) {
            return e.errors();
        }
    }

    private void edit(Session session, List<EditNode> edit, ErrorOption onError) {
        var how = new EditOptions(Operation.MERGE, Optional.empty(), onError);
        changes.edit(session.caller(), DatastoreName.CANDIDATE, edit, how, List.of());
    }

    /**
     * What is in a file that the client names, to be loaded.
     *
     * @throws RpcException invalid-value where there is no such file; too-big
     */
    public String text(Session session, ConfigSource.File file) {
        access.require(session.user(), AccessControl.netconf("edit-config"));
        return files.of(session.caller()).text(file);
    }

    /**
     * Makes the candidate what a configuration is that the device keeps. That takes the rights to what differs. What the user may not
     * read comes back with the rest: left out, as in copies (RFC 8341 3.2.6), it would be deleted. A private candidate that goes back to
     * what was last committed begins anew there, without the conflicts that it had.
     */
    public void load(Session session, ConfigSource source) {
        access.require(session.user(), AccessControl.netconf("copy-config"));
        var caller = session.caller();
        if (source.equals(new ConfigSource.Rollback(0)) && datastore.renewPrivate(caller)) {
            return;
        }
        changes.copy(caller, DatastoreName.CANDIDATE, contents.of(caller, source));
    }

    /**
     * Commits the candidate. A confirmed commit that is made here outlives its session, and any later commit confirms it.
     *
     * @return what is to be known of what was committed
     * @throws RpcException as {@link Operations#commit}
     */
    public List<RpcError> commit(Session session, Optional<String> log, Optional<CommitOptions.Confirm> confirm) {
        access.require(session.user(), AccessControl.netconf("commit"));
        var forAnybody = confirm.map(how -> new CommitOptions.Confirm(how.timeout(), Optional.of(PersistId.ANYBODYS)));
        return changes.commit(session.caller(), new CommitOptions(forAnybody, Optional.empty(), log)).warnings();
    }

    /** The commits that a rollback can go back to, the running one first; none for who may not read configurations. */
    public List<Commit> commits(Session session) {
        return access.mayInvoke(session.user(), AccessControl.netconf("get-config"))
                ? datastore.history().revisions().stream().map(Revision::commit).filter(commit -> commit.id() > 0).toList()
                : List.of();
    }

    /** How many minutes a confirmed commit of any session still waits for its confirmation. */
    public Optional<Long> unconfirmed() {
        return datastore.confirmedCommit().map(commit -> commit.minutesLeft(datastore.time()));
    }

    /**
     * When a commit is to happen.
     *
     * @param at in the words of {@link AtTime}
     * @throws RpcException invalid-value for a time that is none, or too early
     */
    public CommitTime time(String at) {
        return AtTime.read(at, datastore.time());
    }

    /**
     * Puts the commit of the candidate off.
     *
     * @return what is to be known of what will be committed
     * @throws RpcException as {@link #commit}
     */
    public List<RpcError> schedule(Session session, CommitTime time, Optional<String> log) {
        access.require(session.user(), AccessControl.netconf("commit"));
        return changes.schedule(session.caller(), time, log);
    }

    /**
     * Looks whether the candidate can be committed. That of a candidate without changes confirms a confirmed commit, as a commit would.
     *
     * @return what is to be known of what would be committed
     * @throws RpcException all that keeps it from becoming running
     */
    public List<RpcError> check(Session session) {
        access.require(session.user(), AccessControl.netconf("validate"));
        var caller = session.caller();
        changes.requireNone(caller, datastore.validate(caller, DatastoreName.CANDIDATE));
        if (datastore.confirmedCommit().filter(commit -> commit.isOpenTo(caller)).isPresent() && !isModified(session)) {
            return commit(session, Optional.empty(), Optional.empty());
        }
        return changes.warnings(caller);
    }
}
