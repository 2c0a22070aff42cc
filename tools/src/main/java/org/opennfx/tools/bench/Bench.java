package org.opennfx.tools.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Measures servers side by side, and prints a table in Markdown for each kind of work as soon as it has one. */
public final class Bench {
    private final Settings settings;
    private final List<Target> targets;
    private final Login login;
    private final PrintWriter out;
    private final Notes notes = new Notes();

    /** @param targets the first one is compared with the others */
    public Bench(Settings settings, List<Target> targets, Login login, PrintWriter out) {
        this.settings = settings;
        this.targets = List.copyOf(targets);
        this.login = login;
        this.out = out;
    }

    /** The names of the models, in the order in which they are measured. */
    public static Set<String> models() {
        return Arrays.stream(Model.values()).map(Bench::name).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String name(Model model) {
        return model.name().toLowerCase(Locale.ROOT);
    }

    /** Writes the modules that servers have to know into a directory, which is made where it is not there. */
    public static void writeModules(Path directory) throws IOException {
        Modules.writeTo(directory);
    }

    /** @throws IOException there is no server left to measure; otherwise it is noted what one cannot do */
    public void run() throws IOException {
        out.println(Machine.description());
        out.println("load average at the start " + Machine.load() + "; median / 99 % where there are two");
        out.println();
        try (var client = new NetconfClient(login, settings.patience());
                var floor = new Floor();
                var onTheFloor = new Server(Table.FLOOR, floor.address(), client)) {
            measure(servers(client), onTheFloor);
        }
        out.println("load average at the end " + Machine.load());
        notes.lines().forEach(out::println);
        out.flush();
    }

    private Map<String, Server> servers(NetconfClient client) {
        var servers = new LinkedHashMap<String, Server>();
        targets.forEach(target -> servers.put(target.name(), new Server(target.name(), target.netconf(), client)));
        return servers;
    }

    private void measure(Map<String, Server> named, Server floor) throws IOException {
        try (var starts = new Starts(settings, targets, named, notes)) {
            print(starts);
            var contest = reached(new Contest(settings, List.copyOf(named.values()), floor, notes));
            print(new Connections(contest));
            for (var model : Model.values()) {
                if (settings.models().contains(name(model))) {
                    print(new Lists(contest, model));
                }
            }
            print(new Crowds(contest));
            print(new RestconfLoad(settings, targets, login, notes));
            print(new Subscribers(contest));
            print(new IdleSessions(contest, starts.processes()));
            contest.servers().forEach(Server::close);
        }
        if (targets.stream().anyMatch(target -> target.fleet().isPresent())) {
            print(new Fleets(settings, targets, notes));
        }
    }

    /** Those in which a session can be opened. */
    private Contest reached(Contest all) throws IOException {
        var reached = all.thoseAble(all.servers(), "not measured", Server::session);
        if (reached.isEmpty()) {
            throw new IOException(String.join("\n", notes.lines()));
        }
        return new Contest(settings, reached, all.floor(), notes);
    }

    private void print(Section section) throws IOException {
        section.measure().lines().forEach(out::println);
        out.println();
        out.flush();
    }
}
