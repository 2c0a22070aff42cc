package org.opennfx.server.endpoint;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.Plan;
import org.opennfx.datastore.host.Step;
import org.opennfx.datastore.host.Subsystem;
import org.opennfx.datastore.path.InstancePath;
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
    private final Map<String, Running> running = new ConcurrentHashMap<>();
    private volatile Optional<Openings> openings = Optional.empty();
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

    /** What there is to be: a listener or a client that is called. */
    private sealed interface Wanted {
        String label();

        InstancePath where();

        record Listening(Listener listener) implements Wanted {
            @Override
            public String label() {
                return "endpoint " + listener.name();
            }

            @Override
            public InstancePath where() {
                return Paths.listen(listener.name());
            }
        }

        record Calling(CalledClient client) implements Wanted {
            @Override
            public String label() {
                return "client " + client.name();
            }

            @Override
            public InstancePath where() {
                return Paths.client(client.name());
            }
        }
    }

    private record Running(Wanted wanted, Openings.Opened opened) {}

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
        openings = Optional.of(with);
        for (var wanted : wanted(found).values()) {
            running.put(wanted.label(), new Running(wanted, opened(wanted, with)));
        }
    }

    private static Openings.Opened opened(Wanted wanted, Openings with) {
        try {
            return open(wanted, with);
        } catch (IOException e) {
            LOG.warn("{}: {}; it is tried again", wanted.label(), e.getMessage());
            return new Reopening(with, ((Wanted.Listening) wanted).listener());
        }
    }

    private static Openings.Opened open(Wanted wanted, Openings with) throws IOException {
        return switch (wanted) {
            case Wanted.Listening(var listener) -> with.open(listener);
            case Wanted.Calling(var client) -> with.open(client);
        };
    }

    private static Map<String, Wanted> wanted(NetconfServerConfiguration configuration) {
        var all = new LinkedHashMap<String, Wanted>();
        configuration.listeners().values().forEach(each -> add(all, new Wanted.Listening(each)));
        configuration.clients().values().forEach(each -> add(all, new Wanted.Calling(each)));
        return all;
    }

    private static void add(Map<String, Wanted> all, Wanted wanted) {
        all.put(wanted.label(), wanted);
    }

    /** All closings go before the first opening, for a port may move from one endpoint to the other. */
    @Override
    public Plan plan(ContainerNode desired) {
        if (openings.isEmpty()) {
            return Plan.NOTHING_TO_DO;
        }
        var wanted = wanted(read(desired));
        var steps = new ArrayList<Step>();
        for (var each : running.values()) {
            if (!each.wanted().equals(wanted.get(each.wanted().label()))) {
                steps.add(new Close(each.wanted(), openings.get()));
            }
        }
        for (var each : wanted.values()) {
            if (!Optional.ofNullable(running.get(each.label())).map(Running::wanted).equals(Optional.of(each))) {
                steps.add(new Open(each, openings.get()));
            }
        }
        return new Plan(steps);
    }

    private void open(Wanted wanted, Openings with, String verb) throws HostException {
        try {
            running.put(wanted.label(), new Running(wanted, open(wanted, with)));
        } catch (IOException e) {
            throw new HostException(name(), wanted.label(), String.valueOf(e.getMessage()), e);
        }
        LOG.info("{} {}", verb, wanted.label());
    }

    private void close(Wanted wanted) {
        var there = running.get(wanted.label());
        if (there != null && there.wanted().equals(wanted)) {
            running.remove(wanted.label());
            there.opened().withdraw();
            LOG.info("closed {}", wanted.label());
        }
    }

    private final class Open implements Step {
        private final Wanted wanted;
        private final Openings with;

        Open(Wanted wanted, Openings with) {
            this.wanted = wanted;
            this.with = with;
        }

        @Override
        public String describe() {
            return "open " + wanted.label();
        }

        @Override
        public Optional<InstancePath> cause() {
            return Optional.of(wanted.where());
        }

        @Override
        public void apply() throws HostException {
            open(wanted, with, "opened");
        }

        @Override
        public void undo() {
            close(wanted);
        }
    }

    private final class Close implements Step {
        private final Wanted wanted;
        private final Openings with;

        Close(Wanted wanted, Openings with) {
            this.wanted = wanted;
            this.with = with;
        }

        @Override
        public String describe() {
            return "close " + wanted.label();
        }

        @Override
        public Optional<InstancePath> cause() {
            return Optional.of(wanted.where());
        }

        @Override
        public void apply() {
            close(wanted);
        }

        @Override
        public void undo() throws HostException {
            if (!running.containsKey(wanted.label())) {
                open(wanted, with, "reopened");
            }
        }
    }

    /** An endpoint that waits for clients. */
    public record OpenPort(String endpoint, String protocol, String address, int port) {}

    /** The ports that are open. */
    public List<OpenPort> ports() {
        var all = new ArrayList<OpenPort>();
        for (var each : running.values()) {
            if (each.wanted() instanceof Wanted.Listening(var listener)) {
                var protocol = listener.security() instanceof Security.Tls ? "netconf-tls" : "netconf-ssh";
                var addresses = listener.addresses().iterator();
                each.opened().ports().forEach(port ->
                        all.add(new OpenPort(listener.name(), protocol, addresses.next().getHostString(), port)));
            }
        }
        return all;
    }

    /** Closes all ports, and calls no more. */
    @Override
    public void close() {
        running.values().forEach(each -> each.opened().close());
        running.clear();
        openings.ifPresent(Openings::close);
    }
}
