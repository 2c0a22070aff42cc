package org.opennfx.tools.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and edits of one model, with lists of all sizes. */
final class Lists implements Section {
    private static final String XPATH = "urn:ietf:params:netconf:capability:xpath:1.0";

    private final Contest contest;
    private final Settings settings;
    private final Model model;
    private final Table table;

    Lists(Contest contest, Model model) {
        this.contest = contest;
        this.settings = contest.settings();
        this.model = model;
        table = Table.whereLessIsBetter(model.title() + ", ms", contest.names());
    }

    @Override
    public Table measure() throws IOException {
        var able = contest.thoseAble(contest.servers(), model.title() + ", removing all", server -> server.empty(model));
        var filled = 0;
        for (var size : settings.sizes()) {
            able = filled(able, filled, size);
            filled = size;
            able = measured(able, works(size), size.equals(settings.sizes().getFirst()) ? settings.warmUp() : settings.turn());
        }
        measured(able, List.of(Work.filling("edit " + Figure.count(settings.bulk()) + " + commit", model, settings.bulk())), settings.turn());
        contest.servers().forEach(Server::close);
        contest.thoseAble(contest.servers(), model.title() + ", removing all", server -> server.empty(model));
        return table;
    }

    private List<Server> filled(List<Server> able, int from, int to) {
        return contest.thoseAble(able, model.title() + ", filling with " + to, server -> server.fill(model, from, to));
    }

    private List<Work> works(int size) {
        var of = Figure.count(size);
        var works = new ArrayList<Work>();
        works.add(Work.reading("get-config of " + of, model.readAll()));
        if (size > 0) {
            works.add(Work.reading("one of " + of + ", subtree", model.readBySubtree(size / 2)));
            works.add(Work.reading("one of " + of + ", XPath", model.readByXPath(size / 2)));
        }
        works.add(Work.adding("edit one + commit at " + of, model, size));
        return works;
    }

    /** @return those that are quick enough for more */
    private List<Server> measured(List<Server> able, List<Work> works, Duration warmUp) throws IOException {
        var lanes = new Lanes(settings, contest.notes());
        for (var work : works) {
            table.row(work.name());
            lanes.next();
            add(lanes, work, able);
        }
        lanes.measure(table, warmUp);
        var slow = lanes.slow();
        var note = "no larger sizes, as it took over " + settings.slow().toSeconds() + " s or did not answer";
        slow.forEach(server -> contest.notes().add(server, model.title(), note));
        return able.stream().filter(server -> !slow.contains(server.name())).toList();
    }

    /** The floor answers as the first server has. */
    private void add(Lanes lanes, Work work, List<Server> able) throws IOException {
        var onTheFloor = Optional.<Work>empty();
        for (var server : able) {
            var session = server.session();
            if (isByXPath(work) && !session.offers(XPATH)) {
                continue;
            }
            var exchange = new Exchange(session, work);
            if (lanes.add(work.name(), server.name(), exchange) && onTheFloor.isEmpty()) {
                onTheFloor = Optional.of(work.onTheFloor(exchange.answers()));
            }
        }
        if (onTheFloor.isPresent()) {
            lanes.add(work.name(), Table.FLOOR, new Exchange(contest.floor().session(), onTheFloor.get()));
        }
    }

    private static boolean isByXPath(Work work) {
        return work.timed().getFirst().contains("type=\"xpath\"");
    }
}
