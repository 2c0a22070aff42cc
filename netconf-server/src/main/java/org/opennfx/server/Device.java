package org.opennfx.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.opennfx.backends.files.DeviceFiles;
import org.opennfx.datastore.host.ActionHandler;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.nacm.Subject;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.access.Accounts;
import org.opennfx.server.access.ConnectionPolicy;
import org.opennfx.server.access.DeviceKey;
import org.opennfx.server.cli.CliDevice;
import org.opennfx.server.endpoint.Endpoints;
import org.opennfx.server.monitoring.ServedDatastores;
import org.opennfx.server.monitoring.ServedModules;
import org.opennfx.server.netconf.Dialect;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.LoginClasses;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.Session;

/** What a server serves: a schema, what carries a configuration out, and who may log in. */
interface Device extends Closeable {
    /** The one by which all expressions over the schema are evaluated: compiling it takes a while. */
    XPathModel model();

    default Schema schema() {
        return model().schema();
    }

    /** What is said of its modules. */
    default ServedModules modules(ServedDatastores datastores) {
        return new ServedModules(schema(), datastores);
    }

    /** What is running; nothing until it is told of the datastore. */
    Running running();

    /** What the datastores are made of, all but access control. */
    DatastoreOptions datastore();

    Accounts accounts();

    /** By which secrets of its configuration are encrypted. */
    DeviceKey key();

    /** Who a user is to access control. */
    default Subject subject(String user) {
        return LoginClasses.subject(accounts(), user);
    }

    /** What sessions of NETCONF understand beside its operations and those of the modules. */
    default Dialect dialect(Operations operations, Session session) {
        return Dialect.NONE;
    }

    /** What the hello of NETCONF says of that. */
    default List<String> capabilities() {
        return List.of();
    }

    /** What the command line has to know; empty where there is none. */
    default Optional<CliDevice> commandLine() {
        return Optional.empty();
    }

    /** The files that clients send and fetch, where there are any. */
    default Optional<DeviceFiles> files() {
        return Optional.empty();
    }

    /** What is said about connections now. */
    ConnectionPolicy connections();

    /** The ways to it that its configuration opens; to be closed before the device. */
    Endpoints endpoints();

    List<StateProvider> stateProviders();

    /**
     * The rpcs of the model that can be called.
     *
     * @param access decides what of a configuration their answers may show
     */
    List<RpcHandler> rpcHandlers(Datastore datastore, AccessControl access);

    /** The actions of the model that can be called. */
    default List<ActionHandler> actionHandlers() {
        return List.of();
    }

    /**
     * Makes running what it has to be before anybody connects, and sees to it that somebody can log in.
     *
     * @param terminal is told what an operator must know once, such as a password that was made
     * @throws IOException why it cannot be done, in words for the operator
     */
    void prepare(Operations operations, PrintStream terminal) throws IOException;

    /**
     * Tells what happens on the machine from now on, and keeps it as the datastore's running says, until what is returned
     * is closed.
     *
     * @throws IOException the machine cannot be observed
     */
    Closeable watch(Datastore datastore, Events events) throws IOException;

    /** Lets go of the machine. To be called after the datastore is closed, for a commit may be under way until then. */
    @Override
    void close();
}
