package org.opennfx.server;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.opennfx.datastore.nacm.AccessPolicy;
import org.opennfx.datastore.notification.EventLogSize;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.notification.FileEventLog;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.access.Logins;
import org.opennfx.server.callhome.BackOff;
import org.opennfx.server.endpoint.Endpoints;
import org.opennfx.server.endpoint.Openings;
import org.opennfx.server.endpoint.SessionServices;
import org.opennfx.server.monitoring.Announcement;
import org.opennfx.server.monitoring.Monitoring;
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
import org.opennfx.server.url.RemoteFiles;

/** A running device server. */
public final class NfxServer implements AutoCloseable {
    private final Datastore datastore;
    private final Operations operations;
    private final EventStreams events;
    private final SshEndpoint netconf;
    private final Device device;

    private NfxServer(
            Datastore datastore, Operations operations, EventStreams events, SshEndpoint netconf, Device device) {
        this.device = device;
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
        return start(options, terminal, () -> { });
    }

    /**
     * As {@link #start(ServerOptions, PrintStream)}.
     *
     * @param reset is told after a factory-reset, when the server is to be closed and started anew; must not block
     */
    static NfxServer start(ServerOptions options, PrintStream terminal, Runnable reset) throws IOException {
        makeStateDirectory(options);
        new StateContents(options.state()).clear();
        // keys take long to make on the first start, and SSH takes long to load on every one
        var keys = new FutureTask<>(() -> HostKeys.in(options.state().resolve("ssh")));
        Thread.ofVirtual().name("host-keys").start(keys);
        // who may do what depends on what runs, which there is once the datastore is open
        var datastores = new AtomicReference<Datastore>();
        Supplier<Optional<ContainerNode>> running =
                () -> Optional.ofNullable(datastores.get()).map(Datastore::running);
        var device = switch (options.device()) {
            case DeviceOptions.Nfx nfx -> NfxDevice.open(options, nfx, running);
            case DeviceOptions.Bare bare -> BareDevice.open(options, bare);
        };
        var schema = device.schema();
        var access = new AccessControl(
                new AccessPolicy(
                        schema,
                        LoginClasses.ruleLists(schema),
                        () -> running.get().orElse(ContainerNode.empty(schema.root()))),
                device::subject);
        var datastore = Datastore.open(device.datastore().guard(access));
        datastores.set(datastore);
        var events = new EventStreams(schema, InstantSource.system(), List.of(EventStream.NETCONF));
        try {
            var server = serve(options, terminal, device, datastore, access, events, get(keys), reset);
            terminal.println("listening netconf-ssh " + options.listen() + ":" + server.netconfPort());
            server.configuredPorts().forEach(open -> terminal.println(
                    "listening " + open.protocol() + " " + open.address() + ":" + open.port()));
            terminal.println("ready");
            return server;
        } catch (IOException | RuntimeException e) {
            try (datastore; events; device) {
                throw e;
            }
        }
    }

    private static NfxServer serve(
            ServerOptions options,
            PrintStream terminal,
            Device device,
            Datastore datastore,
            AccessControl access,
            EventStreams events,
            HostKeys keys,
            Runnable startAnew)
            throws IOException {
        var schema = device.schema();
        var sessions = new SessionRegistry(options.sessions(), InstantSource.system());
        // what is sent of operational is what the operations read, which need the subscriptions' own state for it
        var started = new AtomicReference<Operations>();
        var notifications =
                new Notifications(
                device.model(),
                events,
                new SubscriptionFilters(device.model()),
                access,
                datastore::running,
                () -> started.get().everything(),
                InstantSource.system(),
                NotificationSettings.DEFAULT);
        var serverEvents = new ServerEvents(events, sessions);
        sessions.listen(notifications);
        sessions.listen(serverEvents);
        datastore.listen(serverEvents);
        datastore.undoneAtStart().ifPresent(serverEvents::undoneAtStart);
        datastore.listen(notifications);
        var reset = new FactoryReset(datastore, new StateContents(options.state()), startAnew);
        sessions.listen(reset);
        var remote = new RemoteFiles(options.urls(), options.state().resolve("url"));
        var monitoring = new Monitoring(
                schema,
                datastore,
                sessions,
                joined(Capability.of(datastore, remote.schemes()), Notifications.capabilities()),
                InstantSource.system());
        var operations = new Operations(
                device.model(),
                datastore,
                access,
                joined(
                        joined(device.stateProviders(), monitoring.stateProviders()),
                        joined(notifications.stateProviders(), List.of(access.counters()))),
                joined(
                        joined(device.rpcHandlers(datastore, access), List.of(reset)),
                        joined(monitoring.rpcHandlers(), notifications.rpcHandlers())),
                device.actionHandlers(),
                sessions,
                new ConfigFiles(options.state().resolve("files"), schema, remote));
        started.set(operations);
        events.start(FileEventLog.open(
                options.state().resolve("events"), schema, EventLogSize.DEFAULT, InstantSource.system().instant()));
        Announcement.of(monitoring).replace(options.state().resolve("announced"), events);
        device.watch(datastore, events);
        device.prepare(operations, terminal);
        var logins = new Logins(
                device.accounts(), options.loginDelays().first(), options.loginDelays().longest(), InstantSource.system());
        SessionServices services = (idle, ended) -> new NetconfService(
                operations, device.accounts(), notifications, options.netconf().idle(idle), monitoring.capabilities(), ended);
        device.endpoints().start(datastore.running(), new Openings(
                services,
                options.ssh(),
                device::connections,
                logins,
                options.state().resolve("tls").resolve("crl"),
                BackOff.DEFAULT));
        var endpoint = SshEndpoint.open(
                new InetSocketAddress(InetAddress.getByName(options.listen()), options.netconfPort()),
                options.ssh(),
                device::connections,
                keys,
                logins,
                Map.of("netconf", services.service(options.netconf().idle(), _ -> { })));
        return new NfxServer(datastore, operations, events, endpoint, device);
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

    /** The ports that the configuration has opened beside it (ietf-netconf-server). */
    public List<Endpoints.OpenPort> configuredPorts() {
        return device.endpoints().ports();
    }

    /** Closes the ports, ends all sessions, waits for a commit that is under way, and gives the state directory back. */
    @Override
    public void close() throws IOException {
        // from the last to the first, each also where another cannot be closed
        try (datastore; events; netconf; device) {
            operations.endAll("the server stops");
        }
    }
}
