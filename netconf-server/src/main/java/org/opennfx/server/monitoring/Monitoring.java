package org.opennfx.server.monitoring;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.server.operations.SessionRegistry;

/** All that the server says about itself. */
public final class Monitoring {
    private final String contentId;
    private final List<String> capabilities;
    private final List<StateProvider> providers;
    private final List<RpcHandler> handlers;

    /**
     * @param protocolCapabilities what the protocol does by itself; the capabilities of the modules here are added
     */
    public Monitoring(
            Schema schema,
            Datastore datastore,
            SessionRegistry sessions,
            List<String> protocolCapabilities,
            InstantSource clock) {
        var library = new YangLibrary(schema, datastore);
        contentId = library.contentId();
        var texts = YangText.all(schema);
        var all = new ArrayList<>(protocolCapabilities);
        all.add(library.capability());
        all.addAll(ModuleCapability.all(schema, library));
        capabilities = List.copyOf(all);
        providers = List.of(library, new NetconfState(schema, texts, datastore, sessions, capabilities, clock.instant()));
        handlers = List.of(new GetSchema(schema, texts), new Users(sessions, clock), new Logout(sessions));
    }

    /** By which the YANG library is told from another one (RFC 8525 2). */
    String contentId() {
        return contentId;
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
