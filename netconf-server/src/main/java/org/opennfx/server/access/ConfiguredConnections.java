package org.opennfx.server.access;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.tree.ContainerNode;

/** The policy for connections in the running configuration. */
public final class ConfiguredConnections {
    private final Supplier<ContainerNode> running;

    /** @param running gives the content of the running datastore as it is now */
    public ConfiguredConnections(Supplier<ContainerNode> running) {
        this.running = running;
    }

    /**
     * The policy for NETCONF as it is now. How many connections there may be says {@code system services netconf ssh}, or
     * where that is not configured {@code system services ssh}; what only the latter has holds for NETCONF too.
     */
    public ConnectionPolicy netconf() {
        return ConfigurationTop.system(running.get()).map(ConfiguredConnections::netconf).orElse(ConnectionPolicy.NONE);
    }

    private static ConnectionPolicy netconf(ContainerNode system) {
        var ssh = system.container("services", "ssh");
        var limits = system.container("services", "netconf", "ssh").or(() -> ssh);
        return new ConnectionPolicy(
                number(limits, "connection-limit"),
                number(limits, "rate-limit"),
                number(ssh, "max-sessions-per-connection"),
                ssh.flatMap(node -> node.leaf("client-alive-interval")).map(Long::parseLong).map(Duration::ofSeconds),
                number(ssh, "client-alive-count-max"),
                system.container("login").flatMap(login -> login.leaf("message")));
    }

    /** A default in the model holds once the service is configured. */
    private static OptionalInt number(Optional<ContainerNode> service, String leaf) {
        return service.flatMap(node -> node.leafOrDefault(leaf))
                .map(text -> OptionalInt.of(Integer.parseInt(text)))
                .orElse(OptionalInt.empty());
    }
}
