package org.opennfx.server.monitoring;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.server.operations.SessionRegistry;

/** All that the server says about itself. */
public final class Monitoring {
    private final ServedModules modules;
    private final List<String> capabilities;
    private final List<StateProvider> providers;
    private final List<RpcHandler> handlers;

    /**
     * @param modules may be those of other devices, too
     * @param protocolCapabilities what the protocol does by itself; the capabilities of the modules here are added
     */
    public Monitoring(
            ServedModules modules,
            Datastore datastore,
            SessionRegistry sessions,
            List<String> protocolCapabilities,
            InstantSource clock) {
        this.modules = modules;
        capabilities = Stream.concat(protocolCapabilities.stream(), modules.capabilities().stream()).toList();
        providers = List.of(
                modules.library(), new NetconfState(modules.schemas(), datastore, sessions, capabilities, clock.instant()));
        handlers = List.of(modules.texts(), new Users(sessions, clock), new Logout(sessions));
    }

    /** By which the YANG library is told from another one (RFC 8525 2). */
    String contentId() {
        return modules.library().contentId();
    }

    /** What a hello has to say. */
    public List<String> capabilities() {
        return capabilities;
    }

    public List<StateProvider> stateProviders() {
        return providers;
    }

    public List<RpcHandler> rpcHandlers() {
        return handlers;
    }
}
