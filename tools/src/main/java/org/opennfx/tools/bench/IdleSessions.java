package org.opennfx.tools.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What memory a server takes for sessions that ask for nothing. */
final class IdleSessions implements Section {
    private static final int LOOK = 25;

    private final Contest contest;
    private final Settings settings;
    private final Map<String, ServerProcess> processes;

    /** @param processes of those servers whose memory can be looked at, by their names */
    IdleSessions(Contest contest, Map<String, ServerProcess> processes) {
        this.contest = contest;
        this.settings = contest.settings();
        this.processes = processes;
    }

    @Override
    public Table measure() {
        var table = Table.whereLessIsBetter("idle sessions", contest.names());
        var row = "memory of one of " + Figure.count(settings.idle()) + ", KiB";
        table.row(row);
        contest.servers().stream().filter(server -> processes.containsKey(server.name())).forEach(server -> measure(server, table, row));
        return table;
    }

    private void measure(Server server, Table table, String row) {
        var process = processes.get(server.name());
        var before = process.memory();
        List<NetconfSession> sessions = new ArrayList<>();
        try {
            open(server, process, before, sessions);
        } catch (IOException e) {
            contest.notes().add(server.name(), "idle sessions", "after " + sessions.size() + ": " + e.getMessage());
        }
        if (!sessions.isEmpty()) {
            var remark = sessions.size() < settings.idle() ? " (of " + sessions.size() + ")" : "";
            table.put(row, server.name(), Figure.kibibytes((double) (process.memory() - before) / sessions.size(), remark));
        }
        sessions.forEach(NetconfSession::close);
    }

    private void open(Server server, ServerProcess process, long before, List<NetconfSession> sessions) throws IOException {
        while (sessions.size() < settings.idle()) {
            sessions.add(server.open());
            if (sessions.size() % LOOK == 0 && process.memory() - before > settings.idleMemory()) {
                throw new IOException("no more, as they take over " + settings.idleMemory() / 1024 + " MiB");
            }
        }
    }
}
