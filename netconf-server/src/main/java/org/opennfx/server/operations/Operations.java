package org.opennfx.server.operations;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.ActionHandler;
import org.opennfx.datastore.host.Audience;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.CommitOptions;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.Etag;
import org.opennfx.datastore.store.Expectation;
import org.opennfx.datastore.store.PartialLock;
import org.opennfx.datastore.store.PersistId;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.access.DeviceKey;
import org.opennfx.server.compare.Comparison;
import org.opennfx.server.transport.Peer;
import org.opennfx.server.view.ClientVersions;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.View;
import org.opennfx.server.view.WithDefaults;

/**
 * What clients can do, for every protocol alike. Each operation asks {@link AccessControl} first. An operation that
 * throws {@link RpcException} has changed nothing, unless it says otherwise.
 */
public final class Operations {
    private static final String NMDA = "ietf-netconf-nmda";
    private static final String NMDA_NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-netconf-nmda";
    static final NodeName EDIT_DATA = new NodeName(NMDA, NMDA_NAMESPACE, "edit-data");

    private final Schema schema;
    private final Datastore datastore;
    private final OperationalDatastore operational;
    private final AccessControl access;
    private final SessionRegistry sessions;
    private final XPathModel model;
    private final Invocations invocations;
    private final SessionFiles files;
    private final Contents contents;
    private final Views views;
    private final Changes changes;
    private final Resources resources;
    private final ConfigurationDatabase database;

    /**
     * @param handlers the rpcs of the model that can be called
     * @param actions those of the model that can be called
     * @param files those that clients can name by URLs
     * @param key of secrets that are stored encrypted
     */
    public Operations(
            XPathModel model,
            Datastore datastore,
            OperationalDatastore operational,
            AccessControl access,
            List<RpcHandler> handlers,
            List<ActionHandler> actions,
            SessionRegistry sessions,
            ConfigFiles files,
            DeviceKey key) {
        this.files = new SessionFiles(files, sessions);
        this.model = model;
        this.schema = model.schema();
        this.datastore = datastore;
        this.operational = operational;
        this.access = access;
        this.sessions = sessions;
        var secrets = new StoredSecrets(schema, key, new SecureRandom());
        this.contents = new Contents(schema, datastore, operational, secrets, this.files);
        this.changes = new Changes(datastore, access, secrets);
        this.views = new Views(model, datastore, access, contents);
        this.resources = new Resources(model, datastore, operational, access, views, changes);
        this.database = new ConfigurationDatabase(datastore, access, contents, views, changes, this.files);
        var rpcs = Stream.concat(handlers.stream(), CandidateRpcs.of(datastore, changes).stream()).toList();
        this.invocations = new Invocations(model, datastore, access, rpcs, actions, operational::content);
    }

    public Schema schema() {
        return schema;
    }

    /** What XPath needs to know of the schema. */
    public XPathModel model() {
        return model;
    }

    /**
     * Begins a session.
     *
     * @param cutOff ends the transport; called from any thread, when the session is killed or the server stops
     * @throws RpcException resource-denied where too many are open
     */
    public Session open(Peer peer, String protocol, Runnable cutOff) {
        return sessions.open(peer, protocol, cutOff);
    }

    /** A session that is one request of a client without sessions; it need not be ended. */
    public Session unlisted(Peer peer, String protocol) {
        return sessions.request(peer, protocol);
    }

    /** As {@link #unlisted(Peer, String)}, one that lasts and can be cut off by the action. */
    public Session unlisted(Peer peer, String protocol, Runnable cutOff) {
        return sessions.unlisted(peer, protocol, cutOff);
    }

    /** What clients without sessions do. */
    public Resources resources() {
        return resources;
    }

    /** What clients of Junos do. */
    public ConfigurationDatabase database() {
        return database;
    }

    /** The rpcs of the model that can be called. */
    public List<RpcSchema> rpcs() {
        return schema.rpcs().stream().filter(rpc -> invocations.implement(rpc.name()) || Comparison.isAskedForBy(rpc)).toList();
    }

    /** Whether the user of a session may call an rpc of the model now. To ask is not counted as denied. */
    public boolean permits(Session session, RpcSchema rpc) {
        return access.mayInvoke(session.user(), rpc.name());
    }

    /** Whether the user is one who may do everything, by his class. */
    public boolean isSuperUser(Session session) {
        return access.isSuperUser(session.user());
    }

    /** @throws RpcException access-denied where {@link #permits(Session, RpcSchema)} says no */
    public void require(Session session, RpcSchema rpc) {
        access.require(session.user(), rpc.name());
    }

    /** As {@link #permits(Session, RpcSchema)}, of one of the operations of RFC 6241, such as {@code edit-config}. */
    public boolean permits(Session session, String operation) {
        return access.mayInvoke(session.user(), AccessControl.netconf(operation));
    }

    /** Gives a session a candidate of its own, before its first operation (draft-ietf-netconf-privcand 4.5.2). */
    public void makeCandidatePrivate(Session session) {
        datastore.makePrivate(session.caller());
    }

    /** To be called once when a session is over, however it ended: its locks go, and what it alone was editing. */
    public void ended(Session session, SessionEnd end) {
        sessions.remove(session, end);
        datastore.sessionEnded(session.id());
    }

    /** Cuts off all sessions. */
    public void endAll(String why) {
        sessions.endAll(new SessionEnd(SessionEnd.Reason.OTHER, why));
    }

    /** Running configuration and state (RFC 6241 7.7). */
    public View get(Session session, Selection selection, WithDefaults defaults) {
        require(session, "get");
        return views.of(session.caller(), operational.runningAndState(), Retrieval.of(selection, defaults).metered(session.filterWork()));
    }

    /** RFC 8526 3.1.1. Operational is running, which the host has as soon as it is running, and state. */
    public View getData(
            Session session, ReadableDatastore source, Retrieval wanted, Optional<ClientVersions> versions) {
        access.require(session.user(), new NodeName(NMDA, NMDA_NAMESPACE, "get-data"));
        return views.ofData(session.caller(), source, wanted.metered(session.filterWork()), versions);
    }

    /**
     * What a client gives to one of the model's rpcs.
     *
     * @throws RpcException he may not call it; what of it is wrong
     */
    public ContainerNode input(Session session, RpcSchema rpc, List<EditNode> given) {
        return invocations.input(session, rpc, given);
    }

    /**
     * RFC 9144: compares what the client may read of two datastores.
     *
     * @return an instance of the rpc's output
     */
    public ContainerNode compare(Session session, Comparison wanted, RpcSchema rpc) {
        access.require(session.user(), rpc.name());
        return views.compared(session.caller(), wanted.metered(session.filterWork()), rpc.output());
    }

    /**
     * RFC 8526 3.1.2: all of the edit or nothing.
     *
     * @param target candidate, or running where it can be written directly
     * @param expected what is to hold of running, at the commit if it is candidate that is edited
     * @return the datastore that was edited
     */
    public DatastoreName editData(
            Session session,
            ReadableDatastore target,
            List<EditNode> config,
            Operation defaultOperation,
            List<Expectation> expected) {
        access.require(session.user(), EDIT_DATA);
        var written = changes.writable(target);
        var options = new EditOptions(defaultOperation, Optional.empty(), EditOptions.ErrorOption.ROLLBACK_ON_ERROR);
        changes.edit(session.caller(), written, config, options, expected);
        return written;
    }

    /** As {@link #editData(Session, ReadableDatastore, List, Operation, List)}, with an edit that is in a file. */
    public DatastoreName editData(
            Session session, ReadableDatastore target, ConfigSource.File config, Operation defaultOperation) {
        access.require(session.user(), EDIT_DATA);
        return editData(session, target, files.of(session.caller()).read(config), defaultOperation, List.of());
    }

    /**
     * RFC 6241 7.1.
     *
     * @param versions those that the client has, where it wants to know those that there are
     */
    public View getConfig(
            Session session, DatastoreName source, Retrieval wanted, Optional<ClientVersions> versions) {
        require(session, "get-config");
        var caller = session.caller();
        var metered = wanted.metered(session.filterWork());
        return versions.map(client -> views.versioned(caller, source, metered, client))
                .orElseGet(() -> views.of(caller, datastore.content(caller, source), metered));
    }

    /** The version that a datastore is at (draft-ietf-netconf-transaction-id); to be read like get-config. */
    public Etag etag(Session session, DatastoreName datastoreName) {
        require(session, "get-config");
        return datastore.etag(session.caller(), datastoreName);
    }

    /**
     * RFC 6241 7.2; running is changed by commit alone.
     *
     * @param expected what is to hold of running at the commit
     * @throws RpcException the errors of the edit; the candidate is left as the error-option says
     */
    public void editConfig(
            Session session,
            DatastoreName target,
            List<EditNode> config,
            EditOptions options,
            List<Expectation> expected) {
        require(session, "edit-config");
        changes.requireWritable(target);
        changes.edit(session.caller(), target, config, options, expected);
    }

    /** As {@link #editConfig(Session, DatastoreName, List, EditOptions, List)}, with an edit that is in a file. */
    public void editConfig(Session session, DatastoreName target, ConfigSource.File config, EditOptions options) {
        require(session, "edit-config");
        editConfig(session, target, files.of(session.caller()).read(config), options, List.of());
    }

    /** Writes a configuration, as far as the client can read it, into a file (RFC 6241 8.8.5.2). */
    public void saveConfig(Session session, ConfigSource.File target, ConfigSource source, WithDefaults defaults) {
        require(session, "copy-config");
        var caller = session.caller();
        files.of(caller).write(target, views.of(caller, contents.of(caller, source), Retrieval.of(Selection.EVERYTHING, defaults)));
    }

    /** Deletes a file (RFC 6241 8.8.5.3). */
    public void deleteConfig(Session session, ConfigSource.File target) {
        require(session, "delete-config");
        files.of(session.caller()).delete(target);
    }

    /**
     * RFC 6241 7.3.
     *
     * @param defaults what of the source is copied (RFC 6243 4.3): with report-all, defaults are set in the target
     */
    public void copyConfig(Session session, DatastoreName target, ConfigSource source, WithDefaults defaults) {
        require(session, "copy-config");
        changes.requireWritable(target);
        if (source.equals(new ConfigSource.Stored(target))) {
            throw RpcError.protocol(ErrorTag.INVALID_VALUE, "source and target are both " + target).asException();
        }
        var caller = session.caller();
        if (target == DatastoreName.STARTUP && source.equals(new ConfigSource.Stored(DatastoreName.RUNNING))) {
            changes.save(caller, views.saved(caller, defaults));
        } else {
            changes.copy(caller, target, views.copied(caller, source, defaults));
        }
    }

    /** RFC 6241 7.4. */
    public void deleteConfig(Session session, DatastoreName target) {
        require(session, "delete-config");
        changes.delete(session.caller(), target);
    }

    /** RFC 6241 7.5. */
    public void lock(Session session, DatastoreName target) {
        require(session, "lock");
        datastore.lock(target, session.caller());
    }

    /** RFC 6241 7.6. */
    public void unlock(Session session, DatastoreName target) {
        require(session, "unlock");
        datastore.unlock(target, session.caller());
    }

    /**
     * RFC 5717 2.4.1. What the user cannot see he cannot lock.
     *
     * @param selects the expressions that say which nodes
     * @param nodes given the root of running, what is to be locked
     */
    public PartialLock partialLock(
            Session session, List<String> selects, Function<XNode.Inner, List<InstancePath>> nodes) {
        access.require(session.user(), partialLockRpc("partial-lock"));
        return datastore.lockParts(session.caller(), selects, running -> {
            var tree = AccessibleTree.ofWhatIsGiven(model, access.readable(session.user(), running));
            return tree.metered(session.filterWork(), () -> nodes.apply(tree.root()));
        });
    }

    /** RFC 5717 2.4.2. */
    public void partialUnlock(Session session, long lockId) {
        access.require(session.user(), partialLockRpc("partial-unlock"));
        datastore.unlockParts(session.caller(), lockId);
    }

    private static NodeName partialLockRpc(String name) {
        return new NodeName("ietf-netconf-partial-lock", "urn:ietf:params:xml:ns:netconf:partial-lock:1.0", name);
    }

    /** RFC 6241 8.6.4.1: all that keeps the source from becoming running, the platform's objections included. */
    public void validate(Session session, ConfigSource source) {
        require(session, "validate");
        var problems = switch (source) {
            case ConfigSource.Stored(var stored) -> datastore.validate(session.caller(), stored);
            case ConfigSource.FactoryDefault _, ConfigSource.Rollback _, ConfigSource.Document _, ConfigSource.File _ ->
                datastore.validate(contents.of(session.caller(), source));
        };
        changes.requireNone(session.caller(), problems);
    }

    /**
     * RFC 6241 8.3.4.1 and 8.4.5.1.
     *
     * @return the version of what is running now
     */
    public Etag commit(Session session, CommitOptions how) {
        require(session, "commit");
        return Etag.of(changes.commit(session.caller(), how).running().commit());
    }

    /** RFC 6241 8.4.4.1. */
    public void cancelCommit(Session session, Optional<PersistId> persistId) {
        require(session, "cancel-commit");
        datastore.cancelCommit(session.caller(), persistId);
    }

    /** RFC 6241 8.3.4.2. */
    public void discardChanges(Session session) {
        require(session, "discard-changes");
        datastore.discard(session.caller());
    }

    /** RFC 6241 7.8. When it returns, the session's locks are free; the protocol ends the session when the reply is out. */
    public void closeSession(Session session) {
        require(session, "close-session");
        datastore.sessionEnded(session.id());
    }

    /** RFC 6241 7.9. When it returns, the other session's locks are free. */
    public void killSession(Session session, long id) {
        require(session, "kill-session");
        var victim = sessions.find(id).filter(found -> found != session).orElseThrow(() -> RpcError.application(
                        ErrorTag.INVALID_VALUE, id == session.id() ? "a session cannot kill itself" : "there is no session " + id)
                .with(new ErrorInfo.BadElement("session-id"))
                .asException());
        var end = SessionEnd.killed(session);
        victim.end(end);
        ended(victim, end);
    }

    /**
     * Calls an rpc of the model.
     *
     * @return an instance of its output
     */
    public ContainerNode invoke(Session session, RpcSchema rpc, List<EditNode> input) {
        return invoke(session, rpc, input, Audience.patient());
    }

    /** As {@link #invoke(Session, RpcSchema, List)}, for an audience that also leaves when the session is abandoned. */
    public ContainerNode invoke(Session session, RpcSchema rpc, List<EditNode> input, Audience audience) {
        return invocations.invoke(session, rpc, input, audience);
    }

    /**
     * Calls an action of the model (RFC 7950 7.15).
     *
     * @param at the node that it is called on
     * @return an instance of its output
     */
    public ContainerNode invoke(Session session, ActionSchema action, InstancePath at, List<EditNode> input) {
        return invocations.invoke(session, action, at, input);
    }

    /**
     * Encrypts the secrets in running that an earlier version has stored in plain, by a commit. The log tells what is in plain
     * in the history, or in running where that commit has failed.
     */
    public void encryptStored() {
        changes.encryptStored();
    }

    /**
     * Merges a configuration into running on behalf of the server itself.
     *
     * @param why the comment in history
     * @throws RpcException nothing is changed
     */
    public void install(List<EditNode> config, String why) {
        changes.install(config, why);
    }

    private void require(Session session, String operation) {
        access.require(session.user(), AccessControl.netconf(operation));
    }
}
