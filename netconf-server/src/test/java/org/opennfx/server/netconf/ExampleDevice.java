package org.opennfx.server.netconf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.host.ActionCall;
import org.opennfx.datastore.host.ActionHandler;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.nacm.AccessPolicy;
import org.opennfx.datastore.nacm.Subject;
import org.opennfx.datastore.notification.EventStream;
import org.opennfx.datastore.notification.EventStreams;
import org.opennfx.datastore.notification.LoggedEvent;
import org.opennfx.datastore.notification.MemoryEventLog;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.notification.ReplayStart;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.ModuleSet;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.store.Intention;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.access.Account;
import org.opennfx.server.access.Accounts;
import org.opennfx.server.access.ConnectionPolicy;
import org.opennfx.server.access.DeviceKey;
import org.opennfx.server.access.Logins;
import org.opennfx.server.access.PasswordHash;
import org.opennfx.server.access.UserClass;
import org.opennfx.server.notifications.NotificationSettings;
import org.opennfx.server.notifications.Notifications;
import org.opennfx.server.notifications.ServerEvents;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.ConfigFiles;
import org.opennfx.server.operations.LoginClasses;
import org.opennfx.server.operations.OperationalDatastore;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.SessionLimits;
import org.opennfx.server.operations.SessionRegistry;
import org.opennfx.server.ssh.HostKeys;
import org.opennfx.server.ssh.SshBasis;
import org.opennfx.server.ssh.SshEndpoint;
import org.opennfx.server.ssh.SshServices;
import org.opennfx.server.ssh.SshSettings;
import org.opennfx.server.ssh.SshThreads;
import org.opennfx.yang.YangModules;

/** A NETCONF server over SSH with the example modules, on a free port of the loopback interface. */
final class ExampleDevice implements AutoCloseable {
    static final String NAMESPACE = "http://example.com/schema/1.2/config";
    static final String PASSWORD = "secret";
    static final Schema SCHEMA = schema();

    private static final PasswordHash HASH = PasswordHash.of(PASSWORD, new SecureRandom());
    private static final Map<String, UserClass> USERS = Map.of(
            "root", UserClass.SUPER_USER,
            "operator", UserClass.OPERATOR,
            "reader", UserClass.READ_ONLY,
            "nobody", UserClass.UNAUTHORIZED);
    /** Users for whom only the configured rules count, and their defaults. */
    private static final Set<String> WITHOUT_CLASS = Set.of("andy", "wilma", "guest");

    private final Datastore datastore;
    private final EventStreams events;
    private final SshThreads threads;
    private final SshEndpoint endpoint;
    private final ExampleTls tls;

    private ExampleDevice(Datastore datastore, EventStreams events, SshThreads threads, SshEndpoint endpoint, ExampleTls tls) {
        this.datastore = datastore;
        this.events = events;
        this.threads = threads;
        this.endpoint = endpoint;
        this.tls = tls;
    }

    private static Schema schema() {
        var standard = YangModules.standard().stream().map(YangModules::resource);
        var own = Stream.of("example-config", "example-event", "example-interfaces", "example-kinds", "example-neighbour", "example-stats", "example-server-farm").map(name -> ExampleDevice.class.getResource("/yang/" + name + ".yang"));
        var cli = YangModules.device().stream().filter(name -> name.contains("nfx-cli")).map(YangModules::resource);
        var texts = Stream.of(standard, own, cli).flatMap(each -> each).toList();
        return Schema.load(ModuleSet.of(texts).importOnly(YangModules.importOnly()).features(YangModules.features()));
    }

    static ExampleDevice start(Path keys) throws IOException {
        return start(keys, UnaryOperator.identity());
    }

    /** @param given the configuration that is running */
    static ExampleDevice start(Path keys, Optional<Path> given, NetconfSettings settings, SessionLimits limits) throws IOException {
        var running = given.isPresent() ? read(given.get()) : ContainerNode.empty(SCHEMA.root());
        return start(keys, options(running), settings, limits, NotificationSettings.DEFAULT);
    }

    /** @param options what is different from other devices */
    static ExampleDevice start(Path keys, Optional<Path> given, UnaryOperator<DatastoreOptions> options) throws IOException {
        var running = given.isPresent() ? read(given.get()) : ContainerNode.empty(SCHEMA.root());
        return start(
                keys, options.apply(options(running)), NetconfSettings.DEFAULT, SessionLimits.DEFAULT, NotificationSettings.DEFAULT);
    }

    static ExampleDevice start(Path keys, NotificationSettings notifications) throws IOException {
        return start(
                keys,
                options(ContainerNode.empty(SCHEMA.root())),
                NetconfSettings.DEFAULT,
                SessionLimits.DEFAULT.sessions(1000, 1000),
                notifications);
    }

    /** @param options what is different from other devices */
    static ExampleDevice start(Path keys, UnaryOperator<DatastoreOptions> options) throws IOException {
        return start(
                keys,
                options.apply(options(ContainerNode.empty(SCHEMA.root()))),
                NetconfSettings.DEFAULT,
                SessionLimits.DEFAULT.sessions(1000, 1000),
                NotificationSettings.DEFAULT);
    }

    private static DatastoreOptions options(ContainerNode running) {
        return DatastoreOptions.of(running, new ConstraintValidator(new Checker(SCHEMA)));
    }

    private static ExampleDevice start(
            Path keys,
            DatastoreOptions options,
            NetconfSettings settings,
            SessionLimits limits,
            NotificationSettings notificationLimits)
            throws IOException {
        var content = new AtomicReference<>(options.initial());
        Accounts accounts = name -> Optional.ofNullable(USERS.get(name))
                .or(() -> Optional.of(UserClass.UNAUTHORIZED).filter(_ -> WITHOUT_CLASS.contains(name)))
                .map(userClass -> new Account(name, userClass, Optional.of(HASH), List.of()));
        var access = new AccessControl(
                new AccessPolicy(SCHEMA, LoginClasses.ruleLists(SCHEMA), content::get),
                name -> WITHOUT_CLASS.contains(name) ? Subject.of(name, Set.of()) : LoginClasses.subject(accounts, name), Intention.LITERAL);
        var sessions = new SessionRegistry(limits, InstantSource.system());
        var model = new XPathModel(SCHEMA);
        var events = new EventStreams(SCHEMA, InstantSource.system(), List.of(EventStream.NETCONF));
        events.start(new MemoryEventLog(InstantSource.system().instant(), 100));
        var serverEvents = new ServerEvents(events, sessions);
        var datastore = Datastore.open(options.guard(access).events(serverEvents));
        datastore.listen(commit -> content.set(commit.after().content()));
        var operational = new OperationalDatastore(SCHEMA, datastore::running, datastore::intended);
        var notifications = new Notifications(
                model,
                events,
                new SubscriptionFilters(model),
                access,
                datastore::running,
                datastore::intended,
                operational::content,
                InstantSource.system(),
                notificationLimits);
        sessions.listen(notifications);
        sessions.listen(serverEvents);
        datastore.listen(notifications);
        operational.add(List.of(new Statistics(), new InterfaceCounters(), new InterfaceStatus(datastore)));
        operational.add(access.stateProviders());
        operational.add(notifications.stateProviders());
        var operations = new Operations(
                model, datastore, operational, access,
                Stream.concat(
                        Stream.of(new Echo(), new Nothing(), new Defect()), notifications.rpcHandlers().stream()).toList(),
                List.of(new Reset()),
                sessions,
                new ConfigFiles(Files.createTempDirectory(keys, "files"), SCHEMA),
                new DeviceKey(keys.resolve("secret-key"), new SecureRandom()));
        var logins = new Logins(accounts, Duration.ofMillis(1), Duration.ofMillis(1), InstantSource.system());
        var service = new NetconfService(operations, accounts, notifications, settings, Capability.of(datastore));
        var threads = new SshThreads();
        var endpoint = SshEndpoint.open(
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0),
                new SshBasis(SshSettings.DEFAULT, () -> ConnectionPolicy.NONE, HostKeys.in(keys), logins, threads),
                SshServices.netconf(service));
        return new ExampleDevice(datastore, events, threads, endpoint, ExampleTls.open(logins, service));
    }

    private static ContainerNode read(Path document) throws IOException {
        try (var in = Files.newInputStream(document)) {
            var reader = Xml.reader(in);
            reader.nextTag();
            var content = new XmlReader(SCHEMA, XmlReader.Content.CONFIGURATION).children(reader, SCHEMA.root());
            return EditEngine.create(SCHEMA.root(), content).root();
        } catch (XMLStreamException e) {
            throw new IOException(document + ": " + e.getMessage(), e);
        }
    }

    int port() {
        return endpoint.port();
    }

    /** The server's port for TLS, and its clients. */
    ExampleTls tls() {
        return tls;
    }

    Datastore datastore() {
        return datastore;
    }

    EventStreams events() {
        return events;
    }

    /** Publishes an event over which everybody stumbles who looks at it. */
    void publishDefect() {
        events.publish(new Notification(Instant.now(), null));
    }

    /** Waits until the log has so many events of this kind: everybody who listens has been told of them then. */
    void awaitLogged(NodeName kind, int events) throws IOException {
        while (logged(kind) < events) {
            Thread.yield();
        }
    }

    private int logged(NodeName kind) throws IOException {
        var found = 0;
        var replay = events.log().replay(new ReplayStart.Since(Instant.EPOCH));
        for (var next = replay.next(); next.isPresent(); next = replay.next()) {
            found += next.get() instanceof LoggedEvent logged && logged.event().name().equals(kind) ? 1 : 0;
        }
        return found;
    }

    @Override
    public void close() throws IOException {
        endpoint.close();
        threads.close();
        tls.close();
        events.close();
        datastore.close();
    }

    private static final class Statistics implements StateProvider {
        @Override
        public List<DataNode> state(Schema schema) {
            var statistics = (ContainerSchema) schema.root().childByNamespace(NAMESPACE, "statistics").orElseThrow();
            return List.of(TreeBuilder.container(statistics, content -> content.leaf("messages", 7)
                    .entry("counter", entry -> entry.leaf("value", 1))
                    .entry("counter", entry -> entry.leaf("value", 2))));
        }
    }

    /** What RFC 6241 7.7 counts. */
    private static final class InterfaceCounters implements StateProvider {
        @Override
        public List<DataNode> state(Schema schema) {
            var top = (ContainerSchema) schema.root()
                    .childByNamespace("http://example.com/schema/1.2/stats", "top").orElseThrow();
            return List.of(TreeBuilder.container(top, content -> content.container("interfaces", interfaces -> interfaces
                    .entry("interface", eth0 -> eth0.leaf("ifName", "eth0").leaf("ifInOctets", 45621).leaf("ifOutOctets", 774344))
                    .entry("interface", eth1 -> eth1.leaf("ifName", "eth1").leaf("ifInOctets", 0).leaf("ifOutOctets", 0)))));
        }
    }

    /** The status that the interfaces of RFC 6243 appendix A have, as far as they are configured. */
    private record InterfaceStatus(Datastore datastore) implements StateProvider {
        private static final Map<String, String> STATUS = Map.of("eth2", "not feeling so good", "eth3", "waking up");

        @Override
        public List<DataNode> state(Schema schema) {
            var interfaces = (ContainerSchema) schema.root()
                    .childByNamespace("http://example.com/ns/interfaces", "interfaces").orElseThrow();
            var configured = datastore.running().child(interfaces).map(ContainerNode.class::cast);
            return configured.stream()
                    .<DataNode>map(running -> TreeBuilder.container(interfaces, content -> running.entries("interface")
                            .forEach(each -> content.entry("interface", entry -> entry
                                    .leaf("name", each.leaf("name"))
                                    .leaf("status", STATUS.getOrDefault(each.leaf("name").orElseThrow(), "ok"))))))
                    .toList();
        }
    }

    private static NodeName rpcName(String local) {
        return new NodeName("example-config", NAMESPACE, local);
    }

    private static final class Echo implements RpcHandler {
        @Override
        public NodeName rpc() {
            return rpcName("request-echo");
        }

        @Override
        public ContainerNode invoke(RpcCall call) {
            return TreeBuilder.container(call.output(), output -> output.leaf("text", call.input().leaf("text")));
        }
    }

    /** The servers of RFC 7950 7.15.3 are back after 12 seconds. */
    private static final class Reset implements ActionHandler {
        @Override
        public boolean implementsAction(ActionSchema action) {
            return action.name().equals(new NodeName("example-server-farm", "urn:example:server-farm", "reset"));
        }

        @Override
        public ContainerNode invoke(ActionCall call) {
            var finished = call.input().leaf("reset-at").map(OffsetDateTime::parse).map(start -> start.plusSeconds(12));
            return TreeBuilder.container(call.output(), output -> output.leaf("reset-finished-at", finished));
        }
    }

    private static final class Nothing implements RpcHandler {
        @Override
        public NodeName rpc() {
            return rpcName("get-nothing");
        }

        @Override
        public ContainerNode invoke(RpcCall call) {
            return ContainerNode.empty(call.output());
        }
    }

    private static final class Defect implements RpcHandler {
        @Override
        public NodeName rpc() {
            return rpcName("get-defect");
        }

        @Override
        public ContainerNode invoke(RpcCall call) {
            throw new IllegalStateException("a defect");
        }
    }
}
