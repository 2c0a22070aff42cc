package org.opennfx.server.operations;

import java.util.List;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.view.ReadableDatastore;

/** All that can be read, before anybody's access cuts it down. */
final class Contents {
    private final Schema schema;
    private final Datastore datastore;
    private final OperationalDatastore operational;
    private final StoredSecrets secrets;
    private final SessionFiles files;

    /** @param secrets puts what is stored in the place of secrets that clients send */
    Contents(
            Schema schema,
            Datastore datastore,
            OperationalDatastore operational,
            StoredSecrets secrets,
            SessionFiles files) {
        this.schema = schema;
        this.datastore = datastore;
        this.operational = operational;
        this.secrets = secrets;
        this.files = files;
    }

    /** @throws RpcException invalid-value for a startup datastore that is not there */
    ContainerNode of(Caller caller, ReadableDatastore source) {
        return switch (source) {
            case RUNNING -> datastore.running();
            case INTENDED -> datastore.intended();
            case CANDIDATE -> datastore.content(caller, DatastoreName.CANDIDATE);
            case STARTUP -> startup();
            case FACTORY_DEFAULT -> datastore.factoryDefault();
            case OPERATIONAL -> operational.content();
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
            case ConfigSource.Rollback(var number) -> rollback(number);
            case ConfigSource.Document(var document) -> tree(document);
            case ConfigSource.File file -> tree(files.of(caller).read(file));
        };
    }

    private ContainerNode rollback(int number) {
        return datastore.history().rollback(number).map(Revision::content).orElseThrow(() -> RpcError.application(
                        ErrorTag.DATA_MISSING, "There is no rollback " + number + " yet")
                .asException());
    }

    private ContainerNode tree(List<EditNode> document) {
        var result = EditEngine.create(schema.root(), secrets.apply(document));
        RpcException.throwIfAny(result.errors());
        return result.root();
    }
}
