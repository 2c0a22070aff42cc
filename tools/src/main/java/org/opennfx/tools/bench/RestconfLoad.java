package org.opennfx.tools.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** RESTCONF (RFC 8040) by some connections at once, with the entries that the sessions before have left there. */
final class RestconfLoad implements Section {
    private static final int CONNECTIONS = 10;

    private final Settings settings;
    private final List<Target> targets;
    private final Notes notes;
    private final String authorization;

    RestconfLoad(Settings settings, List<Target> targets, Login login, Notes notes) {
        this.settings = settings;
        this.targets = targets;
        this.notes = notes;
        var both = login.user() + ":" + login.password().orElse("");
        authorization = "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8));
    }

    @Override
    public Table measure() {
        var title = "RESTCONF, " + CONNECTIONS + " connections: a second; ms";
        var table = Table.whereMoreIsBetter(title, targets.stream().map(Target::name).toList());
        var entry = "/data/bench:bench/entry=" + Model.name(0);
        var entries = Figure.count(settings.crowdEntries());
        measure(table, "GET one of " + entries, entry, (where, _) -> List.of(request("GET", where, "")));
        measure(table, "GET " + entries, "/data/bench:bench", (where, _) -> List.of(request("GET", where, "")));
        measure(table, "PUT one", entry, (where, writer) -> List.of(write(where, writer + "a"), write(where, writer + "b")));
        return table;
    }

    /** What one of the connections asks for again and again. */
    private interface Requests {
        List<byte[]> of(URI where, int connection);
    }

    private byte[] request(String method, URI where, String content) {
        return HttpConnection.request(method, where, authorization, content);
    }

    private byte[] write(URI where, String text) {
        return request("PUT", where, "{\"bench:entry\":[{\"name\":\"%s\",\"text\":\"%s\"}]}".formatted(Model.name(0), text));
    }

    private void measure(Table table, String row, String path, Requests requests) {
        table.row(row);
        for (var target : targets) {
            target.restconf().ifPresent(root -> measure(table, row, target.name(), URI.create(root + path), requests));
        }
    }

    private void measure(Table table, String row, String server, URI where, Requests requests) {
        List<HttpConnection> connections = new ArrayList<>();
        try {
            for (var each = 0; each < CONNECTIONS; each++) {
                connections.add(new HttpConnection(where, settings.patience()));
            }
            var works = IntStream.range(0, CONNECTIONS)
                    .mapToObj(each -> asking(connections.get(each), requests.of(where, each)))
                    .toList();
            Crowd.press(works, settings.warmUp(), new Samples());
            var samples = new Samples();
            var elapsed = Crowd.press(works, settings.turn().multipliedBy(settings.rounds()), samples);
            table.put(row, server, Figure.rate(samples, elapsed));
        } catch (IOException e) {
            notes.add(server, "RESTCONF, " + row, e);
        } finally {
            connections.forEach(RestconfLoad::close);
        }
    }

    private static Timed asking(HttpConnection connection, List<byte[]> requests) {
        var next = new AtomicInteger();
        return () -> {
            var request = requests.get(next.getAndIncrement() % requests.size());
            var begin = System.nanoTime();
            connection.ask(request);
            return System.nanoTime() - begin;
        };
    }

    private static void close(HttpConnection connection) {
        try {
            connection.close();
        } catch (IOException e) {
            // it is of no more use anyway
        }
    }
}
