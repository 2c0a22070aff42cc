package org.opennfx.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.nacm.AccessPolicy;
import org.opennfx.datastore.notification.EventLogSize;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.notification.FileEventLog;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.access.Logins;
import org.opennfx.server.cli.CliService;
import org.opennfx.server.endpoint.SessionServices;
import org.opennfx.server.files.ClientFiles;
import org.opennfx.server.files.FileService;
import org.opennfx.server.http.HttpTls;
import org.opennfx.server.metrics.Metrics;
import org.opennfx.server.monitoring.Announcement;
import org.opennfx.server.monitoring.Monitoring;
import org.opennfx.server.monitoring.ServedDatastores;
import org.opennfx.server.netconf.Capability;
import org.opennfx.server.netconf.NetconfService;
import org.opennfx.server.netconf.SubscriptionFilters;
import org.opennfx.server.notifications.NotificationSettings;
import org.opennfx.server.notifications.Notifications;
import org.opennfx.server.notifications.ServerEvents;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.ClassRules;
import org.opennfx.server.operations.ConfigFiles;
import org.opennfx.server.operations.OperationalDatastore;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.operations.SessionRegistry;
import org.opennfx.server.restconf.EventSources;
import org.opennfx.server.restconf.RestconfState;
import org.opennfx.server.ssh.SshServices;
import org.opennfx.server.transport.ShellService;
import org.opennfx.server.transport.StreamService;
import org.opennfx.server.url.RemoteFiles;

/**
 * What all endpoints of a server share, from the datastore to the sessions of a protocol. Each part is made of those before
 * it; those that tell each other what happens are made known to each other last.
 */
final class ServerCore implements SessionServices {
    private static final InstantSource CLOCK = InstantSource.system();

    private final ServerOptions options;
    private final Device device;
    private final Metrics metrics;
    private final AccessControl access;
    private final Datastore datastore;
    private final EventStreams events;
    private final SessionRegistry sessions;
    private final OperationalDatastore operational;
    private final Notifications notifications;
    private final RemoteFiles remoteFiles;
    private final Monitoring monitoring;
    private final RequestedEnd end;
    private final Operations operations;

    private ServerCore(
            ServerOptions options,
            Device device,
            Metrics metrics,
            AccessControl access,
            EventStreams events,
            SessionRegistry sessions,
            Datastore datastore,
            Consumer<Ending> owner) {
        this.options = options;
        this.device = device;
        this.metrics = metrics;
        this.access = access;
        this.events = events;
        this.sessions = sessions;
        this.datastore = datastore;
        operational = new OperationalDatastore(device.schema(), datastore::running, datastore::intended);
        notifications = notifications();
        remoteFiles = new RemoteFiles(options.urls(), options.state().resolve("url"));
        monitoring = monitoring();
        end = new RequestedEnd(sessions, owner);
        operations = operations();
        states().forEach(operational::add);
        metrics.watch(sessions);
        metrics.watch(operational);
        metrics.watch(datastore, events, notifications.backlog());
    }

    /**
     * Opens the datastores, which brings the machine to what is running.
     *
     * @param open gets what is to be closed
     * @param owner is told that the server is to be closed, and whether it is started anew then; must not block
     * @throws IOException why it cannot be done, in words for the operator
     */
    static ServerCore open(ServerOptions options, Device device, OpenParts open, Consumer<Ending> owner) throws IOException {
        var schema = device.schema();
        var datastores = device.datastore();
        var access = new AccessControl(
                new AccessPolicy(schema, new ClassRules(schema), device.running()), device::subject, datastores.intention());
        var events = events(options, schema);
        open.add(events::close);
        var sessions = new SessionRegistry(options.sessions(), CLOCK);
        var serverEvents = new ServerEvents(events, sessions);
        var metrics = new Metrics();
        var datastore = Datastore.open(metrics.watched(datastores).guard(access).events(serverEvents));
        open.add(datastore::close);
        device.running().follow(datastore);
        var core = new ServerCore(options, device, metrics, access, events, sessions, datastore, owner);
        core.listen(serverEvents);
        return core;
    }

    /** Its log is there before the datastores are opened, which see to it that the log lacks nothing of theirs. */
    private static EventStreams events(ServerOptions options, Schema schema) throws IOException {
        var events = new EventStreams(schema, CLOCK, List.of(EventStream.NETCONF));
        events.start(FileEventLog.open(
                options.state().resolve("events"), schema, EventLogSize.DEFAULT, CLOCK.instant()));
        return events;
    }

    private Notifications notifications() {
        return new Notifications(
                device.model(),
                events,
                new SubscriptionFilters(device.model()),
                access,
                datastore::running,
                datastore::intended,
                operational::content,
                CLOCK,
                NotificationSettings.DEFAULT);
    }

    private Monitoring monitoring() {
        var capabilities = Stream.of(
                Capability.of(datastore, remoteFiles.schemes()), Notifications.capabilities(), device.capabilities());
        return new Monitoring(device.modules(ServedDatastores.of(datastore)), datastore, sessions, joined(capabilities), CLOCK);
    }

    private Operations operations() {
        var handlers = Stream.<List<RpcHandler>>of(
                device.rpcHandlers(datastore, access),
                FactoryReset.of(datastore, new StateContents(options.state()), end),
                PowerCommand.all(end),
                monitoring.rpcHandlers(),
                notifications.rpcHandlers());
        return new Operations(
                device.model(),
                datastore,
                operational,
                access,
                joined(handlers),
                device.actionHandlers(),
                sessions,
                new ConfigFiles(options.state().resolve("files"), device.schema(), remoteFiles),
                device.key());
    }

    private Stream<List<StateProvider>> states() {
        return Stream.of(
                device.stateProviders(),
                monitoring.stateProviders(),
                notifications.stateProviders(),
                options.restconf().isServed() ? List.of(new RestconfState(events)) : List.of(),
                access.stateProviders());
    }

    private void listen(ServerEvents serverEvents) {
        sessions.listen(notifications);
        sessions.listen(serverEvents);
        sessions.listen(end);
        datastore.listen(notifications);
    }

    private static <T> List<T> joined(Stream<? extends List<? extends T>> lists) {
        return lists.<T>flatMap(List::stream).toList();
    }

    /** Tells what has changed about the server since it was last started. */
    void announce() throws IOException {
        Announcement.of(monitoring).replace(options.state().resolve("announced"), events);
    }

    /** As {@link Device#watch}. */
    Closeable watch() throws IOException {
        return device.watch(datastore, events);
    }

    /** As {@link Device#prepare}. */
    void prepare(PrintStream terminal) throws IOException {
        device.prepare(operations, terminal);
    }

    ContainerNode intended() {
        return datastore.intended();
    }

    @Override
    public StreamService service(Duration idle, Consumer<SessionEnd> ended) {
        return new NetconfService(
                operations,
                device.accounts(),
                notifications,
                options.netconf().idle(idle),
                monitoring.capabilities(),
                session -> device.dialect(operations, session),
                ended);
    }

    /** The command line, where the device has one. */
    Optional<ShellService> commandLine() {
        return device.commandLine().map(own -> new CliService(
                operations,
                device.accounts(),
                own,
                user -> device.files().map(files -> new ClientFiles(files, access, user)),
                options.cli().shell(),
                events));
    }

    /** The services, and those for files where the device has any. */
    SshServices withFiles(SshServices services) {
        return device.files()
                .map(files -> new FileService(files, access, operations, this::idle))
                .map(files -> services.subsystem("sftp", files.sftp()).command("scp", files.scp()))
                .orElse(services);
    }

    private Duration idle(String user) {
        return device.accounts().find(user).flatMap(account -> account.terms().idle()).orElse(options.netconf().idle());
    }

    /** @throws IOException a port cannot be opened */
    RestconfServer restconf(Optional<HttpTls> tls, Logins logins) throws IOException {
        var sources = new EventSources(operations, notifications, access, options.restconf().streams());
        datastore.listen(sources);
        return RestconfServer.open(options, tls, operations, sources, logins, this::troubles, metrics);
    }

    /** Why the server cannot do now what it is there for. */
    private List<String> troubles() {
        return Stream.concat(datastore.troubles().stream().map(RpcError::message), fullDisk().stream()).toList();
    }

    private Optional<String> fullDisk() {
        try {
            var space = Files.getFileStore(options.state()).getUsableSpace();
            return space > 0 ? Optional.empty() : Optional.of("no space is left for " + options.state());
        } catch (IOException e) {
            return Optional.of("the state directory cannot be looked at: " + e.getMessage());
        }
    }

    void endSessions(String why) {
        operations.endAll(why);
    }
}
