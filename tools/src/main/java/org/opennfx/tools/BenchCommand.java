package org.opennfx.tools;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.opennfx.tools.bench.Bench;
import org.opennfx.tools.bench.FleetStart;
import org.opennfx.tools.bench.Login;
import org.opennfx.tools.bench.Settings;
import org.opennfx.tools.bench.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** {@code nfx bench}: measures servers of NETCONF and RESTCONF side by side. */
@Command(
        name = "bench",
        description = {
            "Measures servers of NETCONF and RESTCONF side by side, and prints tables in Markdown.",
            "It empties the containers that it fills, edits for minutes, and opens many sessions: nothing for a device in use.",
            "tools/netconf-bench calls it with servers that are installed on this machine."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchCommand implements Callable<Integer> {
    @Option(
            names = "--target",
            paramLabel = "NAME=HOST:PORT",
            converter = {Text.class, HostAndPort.class},
            description = "Where a server has NETCONF over SSH; the first one is compared with the others.")
    private Map<String, InetSocketAddress> targets = new LinkedHashMap<>();

    @Option(
            names = "--start",
            paramLabel = "NAME=COMMAND",
            description = "How the shell starts a server in the foreground, to measure that; it is ended afterwards.")
    private Map<String, String> commands = Map.of();

    @Option(names = "--pid", paramLabel = "NAME=PID", description = "The process of a server that runs already, to look at its memory.")
    private Map<String, Long> processes = Map.of();

    @Option(names = "--restconf", paramLabel = "NAME=URL", description = "The root of a server's RESTCONF, such as http://127.0.0.1:8080/restconf.")
    private Map<String, URI> restconf = Map.of();

    @Option(
            names = "--fleet",
            paramLabel = "NAME=HOST:PORT",
            converter = {Text.class, HostAndPort.class},
            description = "Where the first of many devices has NETCONF that are started at once; each further one has the next port.")
    private Map<String, InetSocketAddress> fleets = Map.of();

    @Option(
            names = "--start-fleet",
            paramLabel = "NAME=COMMAND",
            description = "How the shell starts these in the foreground, with their number as the last word.")
    private Map<String, String> fleetCommands = Map.of();

    @Mixin
    private LoginOptions login = new LoginOptions();

    @Option(names = "--quick", description = "All rows with small numbers, to see whether it works.")
    private boolean quick;

    @Option(names = "--sizes", paramLabel = "N", split = ",", converter = ServerLimits.Count.class, description = "Entries of the lists.")
    private @Nullable List<Integer> sizes;

    @Option(
            names = "--models",
            paramLabel = "NAME",
            split = ",",
            completionCandidates = Models.class,
            description = "What is in them: ${COMPLETION-CANDIDATES}.")
    private @Nullable Set<String> models;

    @Option(names = "--rounds", paramLabel = "N", converter = ServerLimits.Positive.class, description = "How often all is measured.")
    private @Nullable Integer rounds;

    @Option(names = "--modules", paramLabel = "DIR", description = "Writes the modules that servers need into a directory, and does no more.")
    private @Nullable Path modules;

    @Spec
    private @Nullable CommandSpec spec;

    /** The models that there are. */
    static final class Models implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Bench.models().iterator();
        }
    }

    /** Leaves a text as it is. */
    static final class Text implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            return text;
        }
    }

    /** Reads {@code HOST:PORT}. */
    static final class HostAndPort implements ITypeConverter<InetSocketAddress> {
        @Override
        public InetSocketAddress convert(String text) {
            var colon = text.lastIndexOf(':');
            if (colon < 1) {
                throw new TypeConversionException("\"" + text + "\" is not HOST:PORT");
            }
            return new InetSocketAddress(text.substring(0, colon), new ServerCommand.Port().convert(text.substring(colon + 1)));
        }
    }

    @Override
    public Integer call() {
        try {
            if (modules != null) {
                Bench.writeModules(modules);
                return ExitCode.OK;
            }
            var out = requireNonNull(spec, "set by picocli").commandLine().getOut();
            new Bench(settings(), targets(), new Login(login.user(), login.password(), login.key(), login.knownHosts()), out).run();
            return ExitCode.OK;
        } catch (IOException e) {
            throw new CommandFailure(FileTrouble.reason(e), e);
        }
    }

    private Settings settings() {
        var settings = quick ? Settings.QUICK : Settings.THOROUGH;
        settings = sizes == null ? settings : settings.sizes(sizes);
        settings = models == null ? settings : settings.models(known(models));
        return rounds == null ? settings : settings.rounds(rounds);
    }

    private static Set<String> known(Set<String> models) {
        for (var model : models) {
            if (!Bench.models().contains(model)) {
                throw new CommandFailure("there is no model " + model + ", but " + String.join(", ", Bench.models()));
            }
        }
        return models;
    }

    private List<Target> targets() {
        if (targets.isEmpty()) {
            throw new CommandFailure("there is nothing to measure: name a server with --target");
        }
        for (var named : List.of(commands, processes, restconf, fleets, fleetCommands)) {
            for (var name : named.keySet()) {
                if (!targets.containsKey(name)) {
                    throw new CommandFailure("there is no --target " + name);
                }
            }
        }
        return targets.keySet().stream().map(this::target).toList();
    }

    private Target target(String name) {
        return new Target(
                name,
                requireNonNull(targets.get(name), "it is one of the names"),
                Optional.ofNullable(commands.get(name)),
                Optional.ofNullable(processes.get(name)),
                Optional.ofNullable(restconf.get(name)),
                fleet(name));
    }

    private Optional<FleetStart> fleet(String name) {
        return Optional.ofNullable(fleets.get(name))
                .flatMap(first -> Optional.ofNullable(fleetCommands.get(name)).map(command -> new FleetStart(first, command)));
    }
}
