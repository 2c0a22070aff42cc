package org.opennfx.server;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.opennfx.datastore.constraint.Checker;
import org.opennfx.datastore.constraint.ConstraintValidator;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.nacm.Subject;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.ModuleSet;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaCache;
import org.opennfx.datastore.schema.SchemaException;
import org.opennfx.datastore.schema.YangFile;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.DatastoreOptions;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.access.Account;
import org.opennfx.server.access.Accounts;
import org.opennfx.server.access.AuthorizedKey;
import org.opennfx.server.access.ConnectionPolicy;
import org.opennfx.server.access.DeviceKey;
import org.opennfx.server.access.PasswordHash;
import org.opennfx.server.access.UserClass;
import org.opennfx.server.endpoint.Endpoints;
import org.opennfx.server.operations.AccessControl;
import org.opennfx.server.operations.Operations;
import org.opennfx.yang.YangModules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Any set of modules, without a host. Its users come with the options. */
final class BareDevice implements Device {
    private static final Logger LOG = LoggerFactory.getLogger(BareDevice.class);

    private final ServerOptions options;
    private final DeviceOptions.Bare device;
    private final XPathModel model;
    private final Running running;
    private final DeviceKey key;
    private final Endpoints endpoints = Endpoints.none();
    private volatile Map<String, Account> accounts = Map.of();

    private BareDevice(ServerOptions options, DeviceOptions.Bare device, XPathModel model) {
        this.options = options;
        this.device = device;
        this.model = model;
        this.running = new Running(model.schema());
        this.key = DeviceKey.of(options.state(), new SecureRandom());
    }

    static BareDevice open(ServerOptions options, DeviceOptions.Bare device) throws IOException {
        try {
            var schema = Schema.load(modules(device), SchemaCache.configured());
            missing(schema, device.features()).forEach(feature -> LOG.warn(
                    "feature {} is not supported: no module has it, or an if-feature of its own does not hold", feature));
            return new BareDevice(options, device, new XPathModel(schema));
        } catch (SchemaException e) {
            throw new IOException("the YANG modules cannot be served: " + e.getMessage(), e);
        }
    }

    /** The newest of each module; of those of the same revision that which the server has itself. */
    private static ModuleSet modules(DeviceOptions.Bare device) throws IOException {
        var chosen = new TreeMap<String, YangFile>();
        for (var resource : YangModules.protocol()) {
            var own = YangFile.named(YangModules.resource(resource));
            chosen.put(own.name(), own);
        }
        var importOnly = new HashSet<>(YangModules.importOnly());
        for (var directory : device.directories()) {
            for (var file : YangFile.in(directory)) {
                chosen.merge(file.name(), file, BinaryOperator.maxBy(YangFile.BY_REVISION));
                importOnly.remove(file.name());
            }
        }
        importOnly.addAll(device.importOnly());
        var features = new TreeMap<>(YangModules.features());
        features.putAll(device.features());
        return ModuleSet.of(chosen.values().stream().map(YangFile::text).toList())
                .importOnly(importOnly)
                .features(features);
    }

    /** Those of the features, by module, that the schema has not. */
    static List<String> missing(Schema schema, Map<String, Set<String>> features) {
        return features.entrySet().stream()
                .flatMap(wanted -> {
                    var there = schema.module(wanted.getKey()).map(ModuleInfo::features).orElse(List.of());
                    return wanted.getValue().stream().filter(name -> !there.contains(name)).map(name -> wanted.getKey() + ":" + name);
                })
                .sorted()
                .toList();
    }

    @Override
    public XPathModel model() {
        return model;
    }

    @Override
    public Running running() {
        return running;
    }

    @Override
    public DatastoreOptions datastore() {
        var all = DatastoreOptions.of(ContainerNode.empty(schema().root()), new ConstraintValidator(new Checker(model)))
                .writableRunning(device.writableRunning())
                .startup(device.startup());
        return device.kept() ? all.state(options.state()) : all;
    }

    @Override
    public DeviceKey key() {
        return key;
    }

    @Override
    public Accounts accounts() {
        return name -> Optional.ofNullable(accounts.get(name));
    }

    /** Those of whom access control alone decides are in no group but those of its configuration. */
    @Override
    public Subject subject(String user) {
        return device.users().recovering().contains(user) ? Subject.recovery(user) : Subject.of(user, Set.of());
    }

    @Override
    public ConnectionPolicy connections() {
        return ConnectionPolicy.NONE;
    }

    @Override
    public Endpoints endpoints() {
        return endpoints;
    }

    @Override
    public List<StateProvider> stateProviders() {
        return List.of();
    }

    @Override
    public List<RpcHandler> rpcHandlers(Datastore datastore, AccessControl access) {
        return List.of();
    }

    /** The password is made anew at each start, unless it comes from a file or a key opens the account. */
    @Override
    public void prepare(Operations operations, PrintStream terminal) throws IOException {
        if (device.load().isPresent()) {
            device.load().get().install(operations, schema());
        }
        var keys = device.users().keys().stream().map(AuthorizedKey::fromAnywhere).toList();
        var password = options.initPasswordFile().isEmpty() && !keys.isEmpty()
                ? Optional.<PasswordHash>empty()
                : Optional.of(PasswordHash.of(
                        FirstPassword.choose(options.initPasswordFile(), names(), terminal).text(), new SecureRandom()));
        accounts = device.users().names()
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), name -> new Account(name, UserClass.SUPER_USER, password, keys)));
    }

    private String names() {
        return device.users().names().sorted().collect(Collectors.joining(", "));
    }

    /** There is no machine. */
    @Override
    public Closeable watch(Datastore datastore, Events events) {
        return () -> { };
    }

    @Override
    public void close() {}
}
