package org.opennfx.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.opennfx.backends.embedded.EmbeddedHost;
import org.opennfx.backends.embedded.EmbeddedSettings;
import org.opennfx.backends.model.DeviceSchema;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.nacm.AccessPolicy;
import org.opennfx.datastore.notification.EventLogSize;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.notification.FileEventLog;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.access.ConfiguredAccounts;
import org.opennfx.server.access.ConfiguredConnections;
import org.opennfx.server.access.LoginCheck;
import org.opennfx.server.access.Logins;
import org.opennfx.server.monitoring.Monitoring;
import org.opennfx.server.monitoring.ServedModules;
import org.opennfx.server.netconf.Capability;
import org.opennfx.server.netconf.NetconfService;
import org.opennfx.server.netconf.SubscriptionFilters;
import org.opennfx.server.notifications.NotificationSettings;
import org.opennfx.server.notifications.Notifications;
import org.opennfx.server.notifications.ServerEvents;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.ConfigFiles;
import org.opennfx.server.operations.LoginClasses;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.SessionRegistry;
import org.opennfx.server.ssh.HostKeys;
import org.opennfx.server.ssh.SshEndpoint;

/** A running device server. */
public final class NfxServer implements AutoCloseable {
    private final Datastore datastore;
    private final Operations operations;
    private final EventStreams events;
    private final SshEndpoint netconf;

    private NfxServer(Datastore datastore, Operations operations, EventStreams events, SshEndpoint netconf) {
        this.datastore = datastore;
        this.events = events;
        this.operations = operations;
        this.netconf = netconf;
    }

    /**
     * Starts a server, and returns when it can be connected to.
     *
     * @param terminal is told each open port, {@code listening netconf-ssh 127.0.0.1:8830}, and last {@code ready}
     * @throws IOException why it cannot run, in words for its operator; nothing of it runs on then
     */
    public static NfxServer start(ServerOptions options, PrintStream terminal) throws IOException {
        makeStateDirectory(options);
        // keys take long to make on the first start, and SSH takes long to load on every one
        var keys = new FutureTask<>(() -> HostKeys.in(options.state().resolve("ssh")));
        Thread.ofVirtual().name("host-keys").start(keys);
        var schema = DeviceSchema.load();
        var host = EmbeddedHost.open(
                options.state(), EmbeddedSettings.of(options.model(), Clock.systemUTC(), UUID::randomUUID));
        // the check of logins looks at what runs, which there is once the datastore is open
        var running = new AtomicReference<Supplier<ContainerNode>>(() -> ContainerNode.empty(schema.root()));
        var logins = new LoginCheck(() -> new ConfiguredAccounts(running.get()).haveSuperUser());
        var accounts = new ConfiguredAccounts(() -> running.get().get());
        var access = new AccessControl(
                new AccessPolicy(schema, LoginClasses.ruleLists(schema), () -> running.get().get()),
                user -> LoginClasses.subject(accounts, user));
        var datastore = Datastore.open(DatastoreOptions.of(
                        ContainerNode.empty(schema.root()), new ConstraintValidator(new Checker(schema)))
                .subsystems(joined(host.subsystems(), List.of(logins)))
                .guard(access)
                .state(options.state()));
        running.set(datastore::running);
        var events = new EventStreams(schema, InstantSource.system(), List.of(EventStream.NETCONF));
        try {
            var server = serve(options, terminal, schema, host, datastore, access, events, get(keys));
            terminal.println("listening netconf-ssh " + options.listen() + ":" + server.netconfPort());
            terminal.println("ready");
            return server;
        } catch (IOException | RuntimeException e) {
            events.close();
            datastore.close();
            throw e;
        }
    }

    private static NfxServer serve(
            ServerOptions options,
            PrintStream terminal,
            Schema schema,
            EmbeddedHost host,
            Datastore datastore,
            AccessControl access,
            EventStreams events,
            HostKeys keys)
            throws IOException {
        var accounts = new ConfiguredAccounts(datastore::running);
        var sessions = new SessionRegistry(options.sessions(), InstantSource.system());
        var notifications =
                new Notifications(
                schema,
                events,
                new SubscriptionFilters(schema),
                access,
                datastore::running,
                InstantSource.system(),
                NotificationSettings.DEFAULT);
        var serverEvents = new ServerEvents(events, sessions);
        sessions.listen(notifications);
        sessions.listen(serverEvents);
        datastore.listen(serverEvents);
        var monitoring = new Monitoring(
                new ServedModules(schema, DeviceSchema.texts()),
                datastore,
                sessions,
                joined(Capability.of(datastore), Notifications.capabilities()),
                InstantSource.system());
        var operations = new Operations(
                schema,
                datastore,
                access,
                joined(
                        joined(host.stateProviders(), monitoring.stateProviders()),
                        joined(notifications.stateProviders(), List.of(access.counters()))),
                joined(host.rpcHandlers(), joined(monitoring.rpcHandlers(), notifications.rpcHandlers())),
                sessions,
                new ConfigFiles(options.state().resolve("files"), schema));
        events.start(FileEventLog.open(
                options.state().resolve("events"), schema, EventLogSize.DEFAULT, InstantSource.system().instant()));
        prepare(options, terminal, operations, accounts);
        var logins = new Logins(
                accounts, options.loginDelays().first(), options.loginDelays().longest(), InstantSource.system());
        var endpoint = SshEndpoint.open(
                new InetSocketAddress(InetAddress.getByName(options.listen()), options.netconfPort()),
                options.ssh(),
                new ConfiguredConnections(datastore::running)::netconf,
                keys,
                logins,
                Map.of("netconf", new NetconfService(operations, accounts, notifications, options.netconf(), monitoring.capabilities())));
        return new NfxServer(datastore, operations, events, endpoint);
    }

    /** Loads the configuration that is to be loaded, and sees to it that somebody can log in. */
    private static void prepare(
            ServerOptions options, PrintStream terminal, Operations operations, ConfiguredAccounts accounts) throws IOException {
        if (options.load().isPresent()) {
            var configuration = options.load().get();
            install(operations, configuration.edit(operations.schema()), "load " + configuration.name());
        }
        if (accounts.isEmpty()) {
            install(
                    operations,
                    FirstPassword.choose(options.initPasswordFile(), terminal, operations.schema()),
                    "first password of root");
        }
    }

    private static void install(Operations operations, List<EditNode> config, String what) throws IOException {
        try {
            operations.install(config, what);
        } catch (RpcException e) {
            throw new IOException(
                    what + ": " + e.errors().stream().map(RpcError::toString).collect(Collectors.joining("\n")), e);
        }
    }

    private static <T> List<T> joined(List<T> some, List<T> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static void makeStateDirectory(ServerOptions options) throws IOException {
        var ownerOnly = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
        Files.createDirectories(options.state(), ownerOnly);
    }

    private static <T> T get(FutureTask<T> task) throws IOException {
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while starting", e);
        }
    }

    /** The port on which NETCONF is served over SSH. */
    public int netconfPort() {
        return netconf.port();
    }

    /** Closes the ports, ends all sessions, waits for a commit that is under way, and gives the state directory back. */
    @Override
    public void close() throws IOException {
        operations.endAll("the server stops");
        netconf.close();
        events.close();
        datastore.close();
    }
}
