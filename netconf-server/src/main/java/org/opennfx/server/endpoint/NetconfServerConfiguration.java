package org.opennfx.server.endpoint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * What {@code netconf-server} of ietf-netconf-server says, with the keys and certificates that it names.
 *
 * @param errors why parts of it cannot be used; they are left out
 */
record NetconfServerConfiguration(Map<String, Listener> listeners, Map<String, CalledClient> clients, List<RpcError> errors) {
    static final NetconfServerConfiguration NOTHING = new NetconfServerConfiguration(Map.of(), Map.of(), List.of());

    NetconfServerConfiguration {
        errors = List.copyOf(errors);
    }

    static NetconfServerConfiguration of(ContainerNode root, HiddenKeys hidden) {
        return netconfServer(root)
                .map(server -> new Reader(new EndpointReader(new Keystore(root, hidden), new Truststore(root))).read(server))
                .orElse(NOTHING);
    }

    private static Optional<ContainerNode> netconfServer(ContainerNode root) {
        return root.schema().childByModule("ietf-netconf-server", "netconf-server")
                .flatMap(root::child)
                .map(ContainerNode.class::cast);
    }

    private static final class Reader {
        private final EndpointReader endpoints;
        private final Map<String, Listener> listeners = new LinkedHashMap<>();
        private final Map<String, CalledClient> clients = new LinkedHashMap<>();
        private final List<RpcError> errors = new ArrayList<>();

        Reader(EndpointReader endpoints) {
            this.endpoints = endpoints;
        }

        NetconfServerConfiguration read(ContainerNode server) {
            server.container("listen").ifPresent(this::listeners);
            server.container("call-home").ifPresent(this::clients);
            return new NetconfServerConfiguration(listeners, clients, errors);
        }

        private void listeners(ContainerNode listen) {
            for (var entry : listen.container("endpoints").orElseThrow().entries("endpoint")) {
                try {
                    var listener = endpoints.listener(entry, Durations.seconds(listen, "idle-timeout"));
                    listeners.put(listener.name(), listener);
                } catch (Unusable e) {
                    errors.add(e.error());
                }
            }
        }

        private void clients(ContainerNode callHome) {
            for (var entry : callHome.entries("netconf-client")) {
                try {
                    var client = endpoints.client(entry);
                    clients.put(client.name(), client);
                } catch (Unusable e) {
                    errors.add(e.error());
                }
            }
        }
    }
}
