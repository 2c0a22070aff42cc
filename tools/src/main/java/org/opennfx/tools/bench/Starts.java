package org.opennfx.tools.bench;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How long servers take to start, and what memory they hold then. Those that run already are only looked at. */
final class Starts implements Section, AutoCloseable {
    private static final String FIRST = "first start to port open, ms";
    private static final String OPEN = "start to port open, ms";
    private static final String ANSWER = "start to first answer, ms";
    private static final String RESIDENT = "resident then, MiB";

    private final Settings settings;
    private final List<Target> targets;
    private final Map<String, Server> servers;
    private final Notes notes;
    private final Table table;
    private final Map<String, ServerProcess> processes = new ConcurrentHashMap<>();
    private final Map<String, Samples> first = new LinkedHashMap<>();
    private final Map<String, Samples> opened = new LinkedHashMap<>();
    private final Map<String, Samples> answered = new LinkedHashMap<>();

    /** @param servers by the names of their targets */
    Starts(Settings settings, List<Target> targets, Map<String, Server> servers, Notes notes) {
        this.settings = settings;
        this.targets = targets;
        this.servers = servers;
        this.notes = notes;
        table = Table.whereLessIsBetter("start", targets.stream().map(Target::name).toList());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "end of servers"));
    }

    @Override
    public Table measure() {
        List.of(FIRST, OPEN, ANSWER, RESIDENT, filled()).forEach(table::row);
        targets.forEach(this::start);
        first.putAll(opened);
        opened.clear();
        answered.clear();
        for (var round = 0; round < settings.rounds(); round++) {
            targets.forEach(this::start);
        }
        targets.forEach(this::put);
        return table;
    }

    /** Those whose processes are known, by the names of the targets. */
    Map<String, ServerProcess> processes() {
        return Map.copyOf(processes);
    }

    private String filled() {
        return "resident with " + Figure.count(settings.bulk()) + " entries, MiB";
    }

    /** The last one of each target goes on running. */
    private void start(Target target) {
        if (target.command().isEmpty()) {
            return;
        }
        try {
            end(target);
            var begin = System.nanoTime();
            processes.put(target.name(), ServerProcess.start(target.command().get(), target.netconf()));
            samples(opened, target).add(System.nanoTime() - begin);
            server(target).session().ask(Model.PLAIN.readAll());
            samples(answered, target).add(System.nanoTime() - begin);
        } catch (IOException e) {
            notes.add(target.name(), "start", e);
        }
    }

    private static Samples samples(Map<String, Samples> of, Target target) {
        return of.computeIfAbsent(target.name(), _ -> new Samples());
    }

    private Server server(Target target) {
        return servers.get(target.name());
    }

    private void put(Target target) {
        try {
            putTimes(FIRST, first, target);
            putTimes(OPEN, opened, target);
            putTimes(ANSWER, answered, target);
            if (target.command().isEmpty() && target.process().isPresent()) {
                processes.put(target.name(), ServerProcess.running(target.process().get()));
            }
            if (processes.containsKey(target.name())) {
                putMemory(target, processes.get(target.name()));
            }
        } catch (IOException e) {
            notes.add(target.name(), "memory", e);
        }
    }

    private void putTimes(String row, Map<String, Samples> times, Target target) {
        if (times.containsKey(target.name())) {
            table.put(row, target.name(), Figure.times(times.get(target.name())));
        }
    }

    private void putMemory(Target target, ServerProcess process) throws IOException {
        table.put(RESIDENT, target.name(), Figure.mebibytes(process.memory()));
        server(target).fill(Model.PLAIN, 0, settings.bulk());
        server(target).session().ask(Model.PLAIN.readAll());
        table.put(filled(), target.name(), Figure.mebibytes(process.memory()));
        server(target).empty(Model.PLAIN);
    }

    private void end(Target target) {
        server(target).close();
        var process = processes.remove(target.name());
        if (process != null) {
            process.close();
        }
    }

    /** Ends those that it has started, as does the end of this process. */
    @Override
    public void close() {
        targets.stream().filter(target -> target.command().isPresent()).forEach(this::end);
    }
}
