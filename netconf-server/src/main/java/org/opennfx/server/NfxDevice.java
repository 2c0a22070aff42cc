package org.opennfx.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.backends.NfxHost;
import org.opennfx.backends.files.DeviceFiles;
import org.opennfx.backends.intention.DeviceIntention;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.access.Accounts;
import org.opennfx.server.access.ConfiguredAccounts;
import org.opennfx.server.access.ConfiguredConnections;
import org.opennfx.server.access.ConnectionPolicy;
import org.opennfx.server.access.DeviceKey;
import org.opennfx.server.access.LoginCheck;
import org.opennfx.server.archival.Archival;
import org.opennfx.server.cli.CliDevice;
import org.opennfx.server.cli.configuration.ConfigurationLanguage;
import org.opennfx.server.endpoint.Endpoints;
import org.opennfx.server.files.LogGuard;
import org.opennfx.server.junos.JunosDialect;
import org.opennfx.server.monitoring.ClearCommit;
import org.opennfx.server.monitoring.ClearLog;
import org.opennfx.server.monitoring.CommitInformation;
import org.opennfx.server.monitoring.CommitRevision;
import org.opennfx.server.monitoring.LogFiles;
import org.opennfx.server.monitoring.PhoneHome;
import org.opennfx.server.monitoring.RescueRpcs;
import org.opennfx.server.monitoring.RollbackInformation;
import org.opennfx.server.monitoring.ServedDatastores;
import org.opennfx.server.monitoring.ServedModules;
import org.opennfx.server.monitoring.Uptime;
import org.opennfx.server.netconf.Dialect;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.Operations;
import org.opennfx.server.operations.RescueConfiguration;
import org.opennfx.server.operations.Session;
import org.opennfx.server.url.RemoteFiles;

/** The NFX device on a machine. Users and what is said about connections are in its configuration. */
final class NfxDevice implements Device {
    private final ServerOptions options;
    private final DeviceOptions.Nfx device;
    private final SharedParts shared;
    private final NfxModel model;
    private final NfxHost host;
    private final Running running;
    private final ConfiguredAccounts accounts;
    private final Endpoints endpoints;
    private final RescueConfiguration rescue;
    private final DeviceKey key;
    private final Archival archival;

    private NfxDevice(ServerOptions options, DeviceOptions.Nfx device, SharedParts shared, NfxModel model, NfxHost host) {
        this.options = options;
        this.device = device;
        this.shared = shared;
        this.model = model;
        this.host = host;
        this.running = new Running(model.schema());
        this.accounts = new ConfiguredAccounts(running);
        this.endpoints = Endpoints.configured(options.state().resolve("tls").resolve("keys"));
        this.rescue = new RescueConfiguration(options.state().resolve("rescue"), model.schema());
        this.key = DeviceKey.of(options.state(), new SecureRandom());
        this.archival = new Archival(
                options.state(),
                key,
                model.schema(),
                model.grammar(),
                new RemoteFiles(options.urls(), options.state().resolve("url")),
                InstantSource.system());
        host.add(archival::alarms);
    }

    static NfxDevice open(ServerOptions options, DeviceOptions.Nfx device, SharedParts shared) throws IOException {
        var model = shared.model();
        var host = device.host().open(options.state());
        host.files().limit(device.space());
        return new NfxDevice(options, device, shared, model, host);
    }

    @Override
    public XPathModel model() {
        return model.expressions();
    }

    @Override
    public ServedModules modules(ServedDatastores datastores) {
        return model.modules(datastores);
    }

    @Override
    public Running running() {
        return running;
    }

    @Override
    public DatastoreOptions datastore() {
        var logins = new LoginCheck(accounts::haveSuperUser);
        return DatastoreOptions.of(ContainerNode.empty(schema().root()), new ConstraintValidator(model.checker()))
                .subsystems(Stream.concat(host.subsystems().stream(), Stream.of(logins, endpoints, archival.warnings())).toList())
                .intention(new DeviceIntention(schema()))
                .state(options.state());
    }

    @Override
    public DeviceKey key() {
        return key;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    @Override
    public Optional<DeviceFiles> files() {
        return Optional.of(host.files());
    }

    @Override
    public ConnectionPolicy connections() {
        return new ConfiguredConnections(running).netconf();
    }

    @Override
    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public List<StateProvider> stateProviders() {
        return Stream.concat(host.stateProviders().stream(), Stream.of(archival)).toList();
    }

    @Override
    public List<RpcHandler> rpcHandlers(Datastore datastore, AccessControl access) {
        return Stream.of(
                        LogGuard.over(Uptime.in(host.rpcHandlers(), datastore), access),
                        RescueRpcs.of(rescue, datastore, schema(), access),
                        List.<RpcHandler>of(
                                new CommitInformation(datastore),
                                new ClearCommit(datastore),
                                new CommitRevision(datastore),
                                new RollbackInformation(datastore, schema(), access),
                                new PhoneHome(datastore),
                                new LogFiles(host.logs()),
                                new ClearLog(host.logs()),
                                LogFiles.following()))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public Dialect dialect(Operations operations, Session session) {
        return device.junos()
                .<Dialect>map(manner -> new JunosDialect(
                        operations, session, rescue, model.grammar(), model.commands(), model.screens(), manner))
                .orElse(Dialect.NONE);
    }

    @Override
    public Optional<CliDevice> commandLine() {
        var language = new ConfigurationLanguage(schema(), model.grammar());
        return Optional.of(new NfxCommandLine(
                running, model.commands(), model.screens(), host.consoles(), host.logs(), host.guestSsh(),
                host.hypervisorShell(), language, rescue));
    }

    @Override
    public List<String> capabilities() {
        return device.junos().isPresent() ? JunosDialect.capabilities() : List.of();
    }

    @Override
    public void prepare(Operations operations, PrintStream terminal) throws IOException {
        operations.encryptStored();
        if (device.load().isPresent()) {
            device.load().get().install(operations, schema());
        }
        if (accounts.isEmpty()) {
            new Installation(shared.password().edit(schema()), "first password of root").into(operations);
        }
    }

    @Override
    public Closeable watch(Datastore datastore, Events events) throws IOException {
        var parts = new OpenParts();
        parts.add(archival.start(datastore, events));
        parts.add(host.watch(events, () -> datastore.repair(device.drift()), datastore::intended)::close);
        return parts;
    }

    @Override
    public void close() {
        host.close();
    }
}
