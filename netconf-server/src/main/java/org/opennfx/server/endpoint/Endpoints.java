package org.opennfx.server.endpoint;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The endpoints of ietf-netconf-server, beside the port that the server is started with: a commit opens and closes them, and
 * fails where one cannot be opened. Connections over TLS outlive a change of their endpoint, those over SSH do not.
 */
public final class Endpoints implements Subsystem, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Endpoints.class);

    private final Function<ContainerNode, NetconfServerConfiguration> reader;
    private volatile Optional<OpenEndpoints> open = Optional.empty();
    private volatile Reading last = new Reading(List.of(), NetconfServerConfiguration.NOTHING);

    private Endpoints(Function<ContainerNode, NetconfServerConfiguration> reader) {
        this.reader = reader;
    }

    /** @param hidden the directory of the private keys that are in no datastore */
    public static Endpoints configured(Path hidden) {
        var keys = new HiddenKeys(hidden);
        return new Endpoints(root -> NetconfServerConfiguration.of(root, keys));
    }

    /** Opens nothing, whatever is configured: for a device of another model. */
    public static Endpoints none() {
        return new Endpoints(_ -> NetconfServerConfiguration.NOTHING);
    }

    /** A configuration without errors, and the parts of a datastore that it was read from. */
    private record Reading(List<DataNode> parts, NetconfServerConfiguration configuration) {
        static List<DataNode> parts(ContainerNode root) {
            return Stream.of("netconf-server", "keystore", "truststore")
                    .flatMap(name -> root.schema().childByModule("ietf-" + name, name).flatMap(root::child).stream())
                    .toList();
        }

        /** Whether they are the very same, which they are unless a commit has changed them. */
        boolean isOf(List<DataNode> others) {
            return parts.size() == others.size()
                    && IntStream.range(0, parts.size()).allMatch(at -> parts.get(at) == others.get(at));
        }
    }

    /** Keys take long to read, and most commits do not change them. */
    private NetconfServerConfiguration read(ContainerNode root) {
        var known = last;
        var parts = Reading.parts(root);
        if (known.isOf(parts)) {
            return known.configuration();
        }
        var found = reader.apply(root);
        if (found.errors().isEmpty()) {
            last = new Reading(parts, found);
        }
        return found;
    }

    @Override
    public String name() {
        return "netconf-server";
    }

    @Override
    public List<RpcError> check(ContainerNode candidate) {
        return read(candidate).errors();
    }

    /**
     * Opens what is configured, and from here on what is committed. A port that cannot be opened now is tried again in the
     * background, for it must not keep the server from starting.
     */
    public void start(ContainerNode configuration, Openings with) {
        var found = read(configuration);
        found.errors().forEach(error -> LOG.error("{}", error));
        var endpoints = new OpenEndpoints(with);
        open = Optional.of(endpoints);
        Wanted.in(found).values().forEach(endpoints::openSoon);
    }

    /** All closings go before the first opening, for a port may move from one endpoint to the other. */
    @Override
    public Plan plan(ContainerNode desired) {
        return open.map(endpoints -> plan(endpoints, Wanted.in(read(desired)))).orElse(Plan.NOTHING_TO_DO);
    }

    private static Plan plan(OpenEndpoints open, Map<String, Wanted> wanted) {
        var steps = new ArrayList<Step>();
        open.all().stream()
                .filter(each -> !each.equals(wanted.get(each.label())))
                .forEach(each -> steps.add(new EndpointStep.Close(open, each)));
        wanted.values().stream()
                .filter(each -> !open.has(each))
                .forEach(each -> steps.add(new EndpointStep.Open(open, each)));
        return new Plan(steps);
    }

    /** An endpoint that waits for clients. */
    public record OpenPort(String endpoint, String protocol, String address, int port) {}

    /** The ports that are open. */
    public List<OpenPort> ports() {
        return open.map(OpenEndpoints::ports).orElse(List.of());
    }

    /** Closes all ports, and calls no more. */
    @Override
    public void close() {
        open.ifPresent(OpenEndpoints::close);
    }
}
