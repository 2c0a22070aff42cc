package org.opennfx.server.endpoint;

import com.google.common.util.concurrent.MoreExecutors;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.opendaylight.aaa.encrypt.AAAEncryptionService;
import org.opendaylight.mdsal.binding.dom.adapter.BindingAdapterFactory;
import org.opendaylight.mdsal.binding.dom.adapter.ConstantAdapterContext;
import org.opendaylight.mdsal.common.api.LogicalDatastoreType;
import org.opendaylight.mdsal.dom.api.DOMDataBroker;
import org.opendaylight.mdsal.dom.api.DOMMountPoint;
import org.opendaylight.mdsal.dom.api.DOMMountPointListener;
import org.opendaylight.mdsal.dom.api.DOMSchemaService;
import org.opendaylight.mdsal.dom.broker.DOMMountPointServiceImpl;
import org.opendaylight.mdsal.dom.broker.DOMRpcRouter;
import org.opendaylight.mdsal.dom.broker.RouterDOMRpcProviderService;
import org.opendaylight.mdsal.dom.broker.SerializedDOMDataBroker;
import org.opendaylight.mdsal.dom.spi.FixedDOMSchemaService;
import org.opendaylight.mdsal.dom.spi.store.DOMStore;
import org.opendaylight.mdsal.dom.store.inmemory.InMemoryDOMDataStore;
import org.opendaylight.netconf.client.NetconfClientFactoryImpl;
import org.opendaylight.netconf.client.SslContextFactory;
import org.opendaylight.netconf.client.mdsal.DeviceActionFactoryImpl;
import org.opendaylight.netconf.client.mdsal.impl.DefaultBaseNetconfSchemaProvider;
import org.opendaylight.netconf.client.mdsal.impl.DefaultSchemaResourceManager;
import org.opendaylight.netconf.common.di.DefaultNetconfTimer;
import org.opendaylight.netconf.topology.callhome.CallHomeMountService;
import org.opendaylight.netconf.topology.callhome.CallHomeMountSshAuthProvider;
import org.opendaylight.netconf.topology.callhome.CallHomeMountStatusReporter;
import org.opendaylight.netconf.topology.callhome.IetfZeroTouchCallHomeServerProvider;
import org.opendaylight.netconf.topology.impl.NetconfTopologyImpl;
import org.opendaylight.netconf.topology.spi.NetconfClientConfigurationBuilderFactoryImpl;
import org.opendaylight.netconf.topology.spi.NetconfTopologySchemaAssembler;
import org.opendaylight.yang.gen.v1.urn.opendaylight.netconf.device.rev251028.connection.parameters.protocol.Specification;
import org.opendaylight.yang.gen.v1.urn.opendaylight.netconf.node.optional.rev221225.NetconfNodeAugmentedOptional;
import org.opendaylight.yang.gen.v1.urn.opendaylight.netconf.node.topology.rev251103.NetconfNodeAugment;
import org.opendaylight.yang.gen.v1.urn.opendaylight.params.xml.ns.yang.netconf.callhome.server.rev240129.NetconfCallhomeServer;
import org.opendaylight.yang.gen.v1.urn.tbd.params.xml.ns.yang.network.topology.rev131021.NetworkTopology;
import org.opendaylight.yangtools.binding.data.codec.impl.BindingCodecContext;
import org.opendaylight.yangtools.binding.runtime.spi.BindingRuntimeHelpers;
import org.opendaylight.yangtools.yang.data.api.YangInstanceIdentifier;
import org.opendaylight.yangtools.yang.data.api.YangInstanceIdentifier.NodeIdentifierWithPredicates;
import org.opendaylight.yangtools.yang.model.api.EffectiveModelContext;
import org.opendaylight.yangtools.yang.parser.impl.DefaultYangParserFactory;

/** OpenDaylight as far as it mounts devices, by netconf-topology and when they call home. */
final class Controller implements AutoCloseable {
    private static final int PATIENCE = 120;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final DOMMountPointServiceImpl mounts = new DOMMountPointServiceImpl();
    private final Map<String, CompletableFuture<DOMMountPoint>> mounted = new ConcurrentHashMap<>();
    private final MountedTree own;

    /**
     * @param caches a directory for the modules of devices
     * @param callHomePort where it waits for devices on the loopback interface
     */
    Controller(Path caches, int callHomePort) {
        mounts.registerProvisionListener(new DOMMountPointListener() {
            @Override
            public void onMountPointCreated(DOMMountPoint mount) {
                mount(node(mount.getIdentifier())).complete(mount);
            }

            @Override
            public void onMountPointRemoved(YangInstanceIdentifier path) {
                mounted.remove(node(path));
            }
        });
        var runtime = BindingRuntimeHelpers.createRuntimeContext(
                NetworkTopology.class, NetconfNodeAugment.class, NetconfNodeAugmentedOptional.class, NetconfCallhomeServer.class);
        var models = runtime.modelContext();
        own = new MountedTree(models, broker(models));
        open(new BindingAdapterFactory(new ConstantAdapterContext(new BindingCodecContext(runtime))), caches, callHomePort);
    }

    private DOMDataBroker broker(EffectiveModelContext models) {
        return also(new SerializedDOMDataBroker(
                Map.of(
                        LogicalDatastoreType.CONFIGURATION, store("configuration", models, LogicalDatastoreType.CONFIGURATION),
                        LogicalDatastoreType.OPERATIONAL, store("operational", models, LogicalDatastoreType.OPERATIONAL)),
                also(Executors.newSingleThreadExecutor())));
    }

    private DOMStore store(String name, EffectiveModelContext models, LogicalDatastoreType type) {
        var store = also(new InMemoryDOMDataStore(name, type, MoreExecutors.newDirectExecutorService(), 1000, false));
        store.onModelContextUpdated(models);
        return store;
    }

    private void open(BindingAdapterFactory bindings, Path caches, int callHomePort) {
        var data = bindings.createDataBroker(own.broker());
        var rpcs = bindings.createRpcProviderService(
                new RouterDOMRpcProviderService(new DOMRpcRouter(new FixedDOMSchemaService(own.models()))));
        var timer = also(new DefaultNetconfTimer());
        var assembler = also(new NetconfTopologySchemaAssembler(1));
        var parsers = new DefaultYangParserFactory();
        var schemas = new DefaultSchemaResourceManager(parsers, caches.toString(), "schema");
        var base = new DefaultBaseNetconfSchemaProvider(parsers);
        var actions = new DeviceActionFactoryImpl();
        var encryption = new NoEncryption();
        var clients = new NetconfClientConfigurationBuilderFactoryImpl(
                encryption, Controller::noKey, Controller::noTls);
        also(new NetconfTopologyImpl(
                also(new NetconfClientFactoryImpl(timer)), timer, assembler, schemas, data, mounts, encryption, clients, rpcs, base, actions));
        var callHome = callHome(callHomePort);
        var service = also(new CallHomeMountService(timer, assembler, schemas, base, data, mounts, actions, callHome));
        var status = also(new CallHomeMountStatusReporter(data));
        var keys = also(new CallHomeMountSshAuthProvider(data, status));
        also(new IetfZeroTouchCallHomeServerProvider(timer, service, keys, status, callHome));
    }

    private <T extends AutoCloseable> T also(T part) {
        parts.push(part);
        return part;
    }

    private static KeyPair noKey(String id) {
        throw new IllegalStateException("there is no key " + id);
    }

    private static SslContextFactory noTls(Specification specification) {
        throw new IllegalStateException("there is no TLS for " + specification);
    }

    private record NoEncryption() implements AAAEncryptionService {
        @Override
        public byte[] encrypt(byte[] data) {
            return data;
        }

        @Override
        public byte[] decrypt(byte[] data) {
            return data;
        }
    }

    /** The configuration is an annotation, of which all but the address is as it is by default. */
    private static CallHomeMountService.Configuration callHome(int port) {
        var given = Map.<String, Object>of("host", "127.0.0.1", "ssh$_$port", port);
        return (CallHomeMountService.Configuration) Proxy.newProxyInstance(
                Controller.class.getClassLoader(),
                new Class<?>[] {CallHomeMountService.Configuration.class},
                (_, method, _) -> given.getOrDefault(method.getName(), method.getDefaultValue()));
    }

    /** What the controller itself is configured with. */
    MountedTree own() {
        return own;
    }

    /** Waits until a device is mounted. */
    MountedTree device(String node) throws Exception {
        var mount = mount(node).get(PATIENCE, TimeUnit.SECONDS);
        return new MountedTree(
                mount.getService(DOMSchemaService.class).orElseThrow().getGlobalContext(),
                mount.getService(DOMDataBroker.class).orElseThrow());
    }

    private CompletableFuture<DOMMountPoint> mount(String node) {
        return mounted.computeIfAbsent(node, _ -> new CompletableFuture<>());
    }

    /** The name of the node of the topology at which a device is mounted. */
    private static String node(YangInstanceIdentifier path) {
        return ((NodeIdentifierWithPredicates) path.getLastPathArgument()).values().iterator().next().toString();
    }

    @Override
    public void close() throws IOException {
        try {
            while (!parts.isEmpty()) {
                parts.pop().close();
            }
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
