package org.opennfx.server.operations;

import java.util.List;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Union;

/** All that can be read, before anybody's access cuts it down. */
final class Contents {
    private final Schema schema;
    private final Datastore datastore;
    private final List<StateProvider> state;
    private final PasswordHashing passwords;
    private final SessionFiles files;

    /** @param passwords puts hashes in the place of passwords that clients send */
    Contents(
            Schema schema,
            Datastore datastore,
            List<StateProvider> state,
            PasswordHashing passwords,
            SessionFiles files) {
        this.schema = schema;
        this.datastore = datastore;
        this.state = List.copyOf(state);
        this.passwords = passwords;
        this.files = files;
    }

    /** Running, which the host has as soon as it is running, and the state of now (RFC 8342 5.3). */
    ContainerNode operational() {
        var root = datastore.running();
        var all = root.children();
        for (var provider : state) {
            all = Union.of(all, Children.of(provider.state(schema)));
        }
        return root.with(all);
    }

    /** @throws RpcException invalid-value for a startup datastore that is not there */
    ContainerNode of(Caller caller, ReadableDatastore source) {
        return switch (source) {
            case RUNNING, INTENDED -> datastore.running();
            case CANDIDATE -> datastore.content(caller, DatastoreName.CANDIDATE);
            case STARTUP -> startup();
            case FACTORY_DEFAULT -> datastore.factoryDefault();
            case OPERATIONAL -> operational();
        };
    }

    private ContainerNode startup() {
        if (!datastore.datastores().contains(DatastoreName.STARTUP)) {
            throw RpcError.protocol(ErrorTag.INVALID_VALUE, "there is no datastore startup")
                    .with(new ErrorInfo.BadElement("datastore"))
                    .asException();
        }
        return datastore.content(DatastoreName.STARTUP);
    }

    /** @throws RpcException what is wrong with a configuration that the client has sent or named */
    ContainerNode of(Caller caller, ConfigSource source) {
        return switch (source) {
            case ConfigSource.Stored(var stored) -> datastore.content(caller, stored);
            case ConfigSource.FactoryDefault _ -> datastore.factoryDefault();
            case ConfigSource.Document(var document) -> tree(document);
            case ConfigSource.File file -> tree(files.of(caller).read(file));
        };
    }

    private ContainerNode tree(List<EditNode> document) {
        var result = EditEngine.create(schema.root(), passwords.apply(document));
        RpcException.throwIfAny(result.errors());
        return result.root();
    }
}
