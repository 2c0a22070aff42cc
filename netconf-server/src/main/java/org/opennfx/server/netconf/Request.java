package org.opennfx.server.netconf;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.store.CommitOptions;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.Expectation;
import org.opennfx.datastore.store.PersistId;
import org.opennfx.server.compare.Comparison;
import org.opennfx.server.notifications.CreateSubscription;
import org.opennfx.server.operations.ConfigSource;
import org.opennfx.server.view.ClientVersions;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Retrieval;
import org.opennfx.server.view.Selection;
import org.opennfx.server.view.WithDefaults;

/** What an rpc asks for, read and well-formed, but not looked at any further (RFC 6241 7 and 8). */
sealed interface Request {
    /** Whether the session is over with the reply, if that is no error. */
    default boolean endsSession() {
        return switch (this) {
            case CloseSession _ -> true;
            default -> false;
        };
    }

    record Get(Selection selection, WithDefaults defaults) implements Request {}

    /** @param versions those that the client has, where it wants to know those that there are */
    record GetConfig(DatastoreName source, Retrieval wanted, Optional<ClientVersions> versions) implements Request {}

    /** @param withEtag whether the reply is to name the version that comes of it */
    record EditConfig(
            DatastoreName target, List<EditNode> config, EditOptions options, List<Expectation> expected, boolean withEtag)
            implements Request {}

    record CopyConfig(DatastoreName target, ConfigSource source, WithDefaults defaults) implements Request {}

    /** @param withEtag as in {@link EditConfig} */
    record EditFromFile(DatastoreName target, ConfigSource.File config, EditOptions options, boolean withEtag)
            implements Request {}

    record SaveConfig(ConfigSource.File target, ConfigSource source, WithDefaults defaults) implements Request {}

    record DeleteFile(ConfigSource.File target) implements Request {}

    record DeleteConfig(DatastoreName target) implements Request {}

    record Lock(DatastoreName target) implements Request {}

    record Unlock(DatastoreName target) implements Request {}

    record PartialLock(PartialLockSelect select, RpcSchema rpc) implements Request {}

    record PartialUnlock(long lockId) implements Request {}

    record Validate(ConfigSource source) implements Request {}

    /** @param withEtag whether the reply is to name the version that comes of it */
    record Commit(CommitOptions how, boolean withEtag) implements Request {}

    record CancelCommit(Optional<PersistId> persistId) implements Request {}

    record DiscardChanges() implements Request {}

    record CloseSession() implements Request {}

    record KillSession(long sessionId) implements Request {}

    /** @param versions as in {@link GetConfig} */
    record GetData(ReadableDatastore source, Retrieval wanted, Optional<ClientVersions> versions) implements Request {}

    /** @param withEtag as in {@link EditConfig} */
    record EditData(ReadableDatastore target, ConditionalEdit edit, Operation defaultOperation, boolean withEtag)
            implements Request {}

    record Compare(Comparison comparison, RpcSchema rpc) implements Request {}

    /** @param withEtag as in {@link EditConfig} */
    record EditDataFromFile(ReadableDatastore target, ConfigSource.File config, Operation defaultOperation, boolean withEtag)
            implements Request {}

    /** RFC 5277 2.1.1. */
    record Subscribe(CreateSubscription subscription) implements Request {}

    /** An rpc of the model. */
    record Invoke(RpcSchema rpc, List<EditNode> input) implements Request {}

    /**
     * An action of the model (RFC 7950 7.15).
     *
     * @param at the node that it is called on
     */
    record InvokeAction(ActionSchema action, InstancePath at, List<EditNode> input) implements Request {}

    /** An operation of the session's dialect. */
    record OfDialect(Supplier<Dialect.Answer> call) implements Request {}
}
