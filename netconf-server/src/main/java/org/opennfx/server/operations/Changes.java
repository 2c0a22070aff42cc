package org.opennfx.server.operations;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.EditOptions;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.CommitTime;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.store.CommitOptions;
import org.opennfx.datastore.store.CommitOutcome;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.store.Expectation;
import org.opennfx.datastore.store.FailedEditException;
import org.opennfx.datastore.store.ResolutionMode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.view.ReadableDatastore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes of the datastores on behalf of users: secrets are hashed or encrypted before, and errors tell nobody what he may not read
 * (RFC 8341 3.7.3).
 */
final class Changes {
    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final Datastore datastore;
    private final AccessControl access;
    private final StoredSecrets secrets;

    Changes(Datastore datastore, AccessControl access, StoredSecrets secrets) {
        this.datastore = datastore;
        this.access = access;
        this.secrets = secrets;
    }

    /** @throws RpcException operation-not-supported, where clients may not write to running itself */
    void requireWritable(DatastoreName target) {
        if (target == DatastoreName.RUNNING && !datastore.writableRunning()) {
            throw RpcError.protocol(
                            ErrorTag.OPERATION_NOT_SUPPORTED,
                            "running cannot be written directly (no :writable-running): edit candidate, and commit")
                    .asException();
        }
    }

    /** @throws RpcException invalid-value for one that edit-data cannot write to (RFC 8526 3.1.2) */
    DatastoreName writable(ReadableDatastore target) {
        if (target == ReadableDatastore.CANDIDATE) {
            return DatastoreName.CANDIDATE;
        }
        if (target == ReadableDatastore.RUNNING && datastore.writableRunning()) {
            return DatastoreName.RUNNING;
        }
        throw RpcError.protocol(ErrorTag.INVALID_VALUE, target + " cannot be written directly: edit candidate, and commit")
                .with(new ErrorInfo.BadElement("datastore"))
                .asException();
    }

    void edit(
            Caller caller, DatastoreName target, List<EditNode> edit, EditOptions how, List<Expectation> expected) {
        concealing(caller, () -> datastore.edit(caller, target, secrets.apply(edit), how, expected));
    }

    /** As {@link Datastore#write}. */
    Revision write(Caller caller, List<List<EditNode>> edits, Operation defaultOperation) {
        return concealing(caller, () -> datastore.write(caller, stored(edits), defaultOperation));
    }

    /** As {@link Datastore#draft}. */
    void draft(Caller caller, List<List<EditNode>> edits, Operation defaultOperation) {
        concealing(caller, () -> datastore.draft(caller, stored(edits), defaultOperation));
    }

    private List<List<EditNode>> stored(List<List<EditNode>> edits) {
        return edits.stream().map(secrets::apply).toList();
    }

    void copy(Caller caller, DatastoreName target, ContainerNode source) {
        concealing(caller, () -> datastore.copy(caller, target, secrets.apply(source)));
    }

    void save(Caller caller, ContainerNode running) {
        concealing(caller, () -> datastore.save(caller, running));
    }

    void delete(Caller caller, DatastoreName target) {
        concealing(caller, () -> datastore.delete(caller, target));
    }

    /** As {@link Datastore#commit(Caller, CommitOptions)}, with the warnings as the user may see them. */
    CommitOutcome commit(Caller caller, CommitOptions how) {
        var outcome = concealing(caller, () -> datastore.commit(caller, how));
        return new CommitOutcome(outcome.running(), shown(caller, outcome.warnings()));
    }

    /** As {@link Datastore#warnings}, as the user may see them. */
    List<RpcError> warnings(Caller caller) {
        return shown(caller, datastore.warnings(caller));
    }

    private List<RpcError> shown(Caller caller, List<RpcError> warnings) {
        return warnings.isEmpty() ? warnings : access.concealed(caller.user(), new RpcException(warnings)).errors();
    }

    /** As {@link Datastore#schedule}, with what it warns of before it is carried out. */
    List<RpcError> schedule(Caller caller, CommitTime time, Optional<String> comment) {
        var warnings = warnings(caller);
        concealing(caller, () -> datastore.schedule(caller, time, comment));
        return warnings;
    }

    void update(Caller caller, ResolutionMode mode) {
        concealing(caller, () -> datastore.update(caller, mode));
    }

    /** @throws RpcException with the problems, if there are any */
    void requireNone(Caller caller, List<RpcError> problems) {
        concealing(caller, () -> RpcException.throwIfAny(problems));
    }

    /** As {@link Operations#encryptStored}. */
    void encryptStored() {
        var running = datastore.running();
        var stored = secrets.apply(running);
        if (stored != running) {
            var server = Caller.server();
            try {
                datastore.copy(server, DatastoreName.CANDIDATE, stored);
                datastore.commit(server, Optional.of("secrets that were stored in plain are encrypted"));
            } catch (RpcException e) {
                datastore.discard(server);
                LOG.warn("secrets of the configuration are stored in plain, and could not be encrypted: {}", e.getMessage());
            }
        }
        var plain = datastore.history().revisions().stream().filter(former -> secrets.apply(former.content()) != former.content()).count();
        if (plain > 0) {
            LOG.warn("{} former configurations have secrets in plain, and leave the history by further commits:"
                    + " set new secrets where others could read the state directory", plain);
        }
    }

    /** As {@link Operations#install}. */
    void install(List<EditNode> config, String why) {
        var server = Caller.server();
        var how = new EditOptions(Operation.MERGE, Optional.empty(), EditOptions.ErrorOption.ROLLBACK_ON_ERROR);
        try {
            datastore.edit(server, DatastoreName.CANDIDATE, secrets.apply(config), how);
            datastore.commit(server, Optional.of(why));
        } catch (RpcException e) {
            datastore.discard(server);
            throw e;
        }
    }

    private void concealing(Caller caller, Runnable change) {
        concealing(caller, () -> {
            change.run();
            return caller;
        });
    }

    private <T> T concealing(Caller caller, Supplier<T> change) {
        try {
            return change.get();
        } catch (FailedEditException e) {
            throw e.with(access.concealed(caller.user(), e).errors());
        } catch (RpcException e) {
            throw access.concealed(caller.user(), e);
        }
    }
}
