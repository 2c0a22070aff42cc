package org.opennfx.server.endpoint;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.OrderedMap;
import org.opennfx.datastore.type.DateAndTime;
import org.opennfx.server.callhome.ConnectionType;
import org.opennfx.server.callhome.Destination;
import org.opennfx.server.callhome.ReconnectStrategy;
import org.opennfx.server.transport.TcpKeepAlive;

/** Reads the endpoints of ietf-netconf-server, valid by their model. */
record EndpointReader(Keystore keystore, Truststore truststore) {
    Listener listener(ListEntry endpoint, Duration idle) throws Unusable {
        var name = endpoint.leaf("name").orElseThrow();
        var where = Paths.listen(name);
        var stack = stack(endpoint, where);
        var tcp = stack.container("tcp-server-parameters").orElseThrow();
        var addresses = new ArrayList<InetSocketAddress>();
        for (var bind : tcp.entries("local-bind")) {
            addresses.add(new InetSocketAddress(
                    address(bind.leaf("local-address").orElseThrow(), where), Durations.number(bind, "local-port")));
        }
        return new Listener(name, addresses, keepAlive(tcp, where), security(stack, where), idle);
    }

    CalledClient client(ListEntry client) throws Unusable {
        var name = client.leaf("name").orElseThrow();
        var endpoints = new ArrayList<CalledClient.Endpoint>();
        for (var endpoint : client.container("endpoints").orElseThrow().entries("endpoint")) {
            var where = Paths.endpoint(name, endpoint.leaf("name").orElseThrow());
            var stack = stack(endpoint, where);
            endpoints.add(new CalledClient.Endpoint(
                    destination(stack.container("tcp-client-parameters").orElseThrow(), where), security(stack, where)));
        }
        var periodic = client.container("connection-type", "periodic");
        return new CalledClient(
                name,
                endpoints,
                periodic.isPresent() ? periodic(periodic.get(), Paths.client(name)) : new ConnectionType.Persistent(),
                strategy(client),
                periodic.map(node -> Durations.seconds(node, "idle-timeout")).orElse(Duration.ZERO));
    }

    private static ConnectionType periodic(ContainerNode periodic, InstancePath where) throws Unusable {
        var period = Duration.ofMinutes(Durations.number(periodic, "period"));
        if (period.isZero()) {
            throw new Unusable(where, "a period of 0 minutes leaves no time between connections");
        }
        return new ConnectionType.Periodic(period, anchor(periodic, where));
    }

    /** The pattern of the type lets days through that no month has. */
    private static Optional<Instant> anchor(ContainerNode periodic, InstancePath where) throws Unusable {
        var time = periodic.leaf("anchor-time");
        var anchor = time.flatMap(DateAndTime::parse);
        if (time.isPresent() && anchor.isEmpty()) {
            throw new Unusable(where, "the anchor-time " + time.get() + " is not a time");
        }
        return anchor;
    }

    /** The defaults hold where the container is not there. */
    private static ReconnectStrategy strategy(ListEntry client) {
        var strategy = client.container("reconnect-strategy").orElseGet(() -> ContainerNode.empty(
                (ContainerSchema) client.schema().child("reconnect-strategy").orElseThrow()));
        var startWith = strategy.leafOrDefault("start-with").orElseThrow().toUpperCase(Locale.ROOT).replace('-', '_');
        return new ReconnectStrategy(
                ReconnectStrategy.StartWith.valueOf(startWith),
                Durations.seconds(strategy, "max-wait"),
                Durations.number(strategy, "max-attempts"));
    }

    private static Destination destination(ContainerNode tcp, InstancePath where) throws Unusable {
        var from = tcp.leaf("local-address");
        return new Destination(
                tcp.leaf("remote-address").orElseThrow(),
                Durations.number(tcp, "remote-port"),
                from.isPresent()
                        ? Optional.of(new InetSocketAddress(address(from.get(), where), Durations.number(tcp, "local-port")))
                        : Optional.empty(),
                keepAlive(tcp, where));
    }

    private static ContainerNode stack(ListEntry endpoint, InstancePath where) throws Unusable {
        return endpoint.container("ssh").or(() -> endpoint.container("tls"))
                .orElseThrow(() -> new Unusable(where, "the endpoint has no transport"));
    }

    private Security security(ContainerNode stack, InstancePath where) throws Unusable {
        if (stack.schema().name().local().equals("tls")) {
            return new Security.Tls(new TlsReader(keystore, truststore).settings(stack, where));
        }
        var ssh = stack.container("ssh-server-parameters").orElseThrow();
        var keys = new ArrayList<HostKey>();
        for (var entry : ssh.container("server-identity").map(node -> node.entries("host-key")).orElseGet(OrderedMap::empty)) {
            var key = entry.container("public-key").orElseThrow(() -> new Unusable(where, "a host key is missing"));
            keys.add(keystore.hostKey(key, where));
        }
        return new Security.Ssh(keys, ssh.container("keepalives").map(EndpointReader::probes));
    }

    private static Security.Probes probes(ContainerNode keepAlives) {
        return new Security.Probes(Durations.seconds(keepAlives, "max-wait"), Durations.number(keepAlives, "max-attempts"));
    }

    private static Optional<TcpKeepAlive> keepAlive(InnerNode tcp, InstancePath where) throws Unusable {
        var keepAlive = tcp.container("keepalives").map(node -> new TcpKeepAlive(
                Durations.seconds(node, "idle-time"),
                Durations.number(node, "max-probes"),
                Durations.seconds(node, "probe-interval")));
        if (keepAlive.filter(each -> !each.isPossible()).isPresent()) {
            throw new Unusable(where, "keepalives are " + TcpKeepAlive.POSSIBLE);
        }
        return keepAlive;
    }

    /** An address that the model has checked, so that nothing is looked up. */
    private static InetAddress address(String text, InstancePath where) throws Unusable {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new Unusable(where, "there is no address " + text + " here: " + e.getMessage());
        }
    }
}
