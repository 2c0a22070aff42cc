package org.opennfx.tools.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sessions that ask at once for one entry out of some. */
final class Crowds implements Section {
    private static final Duration LEAST = Duration.ofSeconds(1);

    private final Contest contest;
    private final Settings settings;
    private final Work work;

    Crowds(Contest contest) {
        this.contest = contest;
        this.settings = contest.settings();
        work = Work.reading("", Model.PLAIN.readBySubtree(settings.crowdEntries() / 2));
    }

    /** What was done by one server with a number of sessions. */
    private static final class Tally {
        private final Samples samples = new Samples();
        private Duration elapsed = Duration.ZERO;
    }

    @Override
    public Table measure() throws IOException {
        var title = "one of " + Figure.count(settings.crowdEntries()) + ", at once: a second; ms";
        var table = Table.whereMoreIsBetter(title, contest.names());
        var able = contest.thoseAble(contest.servers(), "filling for sessions at once", this::fill);
        for (var sessions : settings.crowds()) {
            var row = sessions + " sessions";
            table.row(row);
            measure(table, row, able, sessions);
        }
        return table;
    }

    private void fill(Server server) throws IOException {
        server.empty(Model.PLAIN);
        server.fill(Model.PLAIN, 0, settings.crowdEntries());
    }

    private void measure(Table table, String row, List<Server> able, int sessions) throws IOException {
        var tallies = able.stream().map(_ -> new Tally()).toList();
        var onTheFloor = new Tally();
        var answers = answers(able);
        for (var round = 0; round < settings.rounds(); round++) {
            for (var each = 0; each < able.size(); each++) {
                press(able.get(each), row, work, sessions, tallies.get(each));
            }
            if (answers.isPresent()) {
                press(contest.floor(), row, work.onTheFloor(answers.get()), sessions, onTheFloor);
            }
        }
        for (var each = 0; each < able.size(); each++) {
            put(table, row, able.get(each), tallies.get(each));
        }
        put(table, row, contest.floor(), onTheFloor);
    }

    private static void put(Table table, String row, Server server, Tally tally) {
        if (tally.samples.count() > 0) {
            table.put(row, server.name(), Figure.rate(tally.samples, tally.elapsed));
        }
    }

    private Optional<List<Long>> answers(List<Server> able) throws IOException {
        if (able.isEmpty()) {
            return Optional.empty();
        }
        var exchange = new Exchange(able.getFirst().session(), work);
        exchange.run();
        return Optional.of(exchange.answers());
    }

    private void press(Server server, String row, Work asked, int count, Tally tally) {
        List<NetconfSession> sessions = new ArrayList<>();
        try {
            for (var each = 0; each < count; each++) {
                sessions.add(server.open());
            }
            var turn = settings.turn().multipliedBy(count > 1 ? 5 : 1);
            var works = sessions.stream().<Timed>map(session -> new Exchange(session, asked)).toList();
            tally.elapsed = tally.elapsed.plus(Crowd.press(works, turn.compareTo(LEAST) > 0 ? LEAST : turn, tally.samples));
        } catch (IOException e) {
            contest.notes().add(server.name(), row + " (" + sessions.size() + " were open)", e);
        } finally {
            sessions.forEach(NetconfSession::close);
        }
    }
}
