package org.opennfx.tools.bench;

/** How long it takes to connect, log in, exchange hellos and take leave. */
final class Connections implements Section {
    private static final String ROW = "connect + hello + close";

    private final Contest contest;

    Connections(Contest contest) {
        this.contest = contest;
    }

    @Override
    public Table measure() {
        var table = Table.whereLessIsBetter("sessions, ms", contest.names());
        table.row(ROW);
        var lanes = new Lanes(contest.settings(), contest.notes());
        lanes.next();
        contest.servers().forEach(server -> lanes.add(ROW, server.name(), visit(server)));
        lanes.add(ROW, Table.FLOOR, visit(contest.floor()));
        lanes.measure(table, contest.settings().warmUp());
        return table;
    }

    private static Timed visit(Server server) {
        return () -> {
            var begin = System.nanoTime();
            server.open().leave();
            return System.nanoTime() - begin;
        };
    }
}
