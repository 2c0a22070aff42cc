package org.opennfx.tools.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** How many notifications a second reach sessions (RFC 5277), while another one edits and commits: each is to be told of each commit. */
final class Subscribers implements Section {
    private static final String CAPABILITY = "urn:ietf:params:netconf:capability:notification:1.0";
    private static final String SUBSCRIBE = "<create-subscription xmlns=\"urn:ietf:params:xml:ns:netconf:notification:1.0\"/>";
    private static final int COMMITS = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Contest contest;
    private final Settings settings;

    Subscribers(Contest contest) {
        this.contest = contest;
        this.settings = contest.settings();
    }

    @Override
    public Table measure() {
        var table = Table.whereMoreIsBetter("notifications", contest.names());
        var row = "a second to " + settings.subscribers() + " subscribers";
        table.row(row);
        contest.servers().forEach(server -> measure(server, table, row));
        return table;
    }

    private void measure(Server server, Table table, String row) {
        List<NetconfSession> sessions = new ArrayList<>();
        try {
            if (!server.session().offers(CAPABILITY)) {
                contest.notes().add(server.name(), "notifications", "it offers none");
                return;
            }
            var told = new Semaphore(0);
            for (var each = 0; each < settings.subscribers(); each++) {
                var session = server.subscribe(told::release);
                sessions.add(session);
                session.ask(SUBSCRIBE);
            }
            var work = new Exchange(server.session(), Work.adding(row, Model.PLAIN, settings.crowdEntries()));
            rate(work, told);
            table.put(row, server.name(), rate(work, told));
        } catch (IOException e) {
            contest.notes().add(server.name(), "notifications, with " + sessions.size() + " subscribers", e);
            server.close();
        } finally {
            sessions.forEach(NetconfSession::close);
        }
    }

    /** An entry more and an entry less are two commits. */
    private Figure rate(Exchange work, Semaphore told) throws IOException {
        told.drainPermits();
        var begin = System.nanoTime();
        for (var commit = 0; commit < COMMITS; commit += 2) {
            work.run();
        }
        var wanted = COMMITS * settings.subscribers();
        await(told, wanted);
        return Figure.perSecond(wanted, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void await(Semaphore told, int wanted) throws IOException {
        try {
            for (var each = 0; each < wanted; each++) {
                if (!told.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                    throw new IOException(each + " of " + wanted + " have come");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
