package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that is killed while it is being read. */
class EventCrashTest {
    private static final int KILLED = 3;
    /** More than one process adds. */
    private static final int STEP = 10_000;

    @TempDir
    private Path directory;

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<String> told = new ArrayList<>();
    private String last = "";

    private static HttpRequest.Builder request(JukeboxProcess server, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Authorization", RestconfLab.basic("root", "secret1"));
    }

    private EventReader open(JukeboxProcess server) throws IOException, InterruptedException {
        var request = request(server, "/restconf/streams/NETCONF/json");
        return EventReader.open(client, last.isEmpty() ? request : request.header("Last-Event-ID", last));
    }

    private void read(EventReader.Event event) {
        assertTrue(!event.isOf("events-missing"), event::data);
        event.artist().ifPresent(artist -> {
            told.add(artist);
            last = event.id();
        });
    }

    /** Reads some, and then what comes until the server is killed. */
    private void readUntilKilled(JukeboxProcess server, int some) throws Exception {
        try (var events = open(server)) {
            for (var left = some; left > 0; left--) {
                read(events.next().orElseThrow());
            }
            server.close();
            events.restOfBroken().forEach(this::read);
        }
    }

    @SuppressWarnings("unchecked")
    private List<String> artists(JukeboxProcess server) throws Exception {
        var answer = client.send(
                request(server, "/restconf/data/example-jukebox:jukebox/library?fields=artist/name").build(),
                BodyHandlers.ofString());
        var library = (Map<String, Object>) ((Map<String, Object>) JsonValue.of(answer.body())).get("example-jukebox:library");
        return ((List<Map<String, Object>>) library.get("artist")).stream().map(each -> (String) each.get("name")).toList();
    }

    @Test
    void nothingIsLostAndNothingComesTwice() throws Exception {
        var random = new Random(1);
        for (var crash = 0; crash < KILLED; crash++) {
            try (var server = JukeboxProcess.start(directory, (long) crash * STEP)) {
                readUntilKilled(server, 5 + random.nextInt(20));
            }
        }
        try (var server = JukeboxProcess.start(directory, (long) KILLED * STEP); var events = open(server)) {
            var end = "A" + KILLED * STEP;
            while (!told.contains(end)) {
                read(events.next().orElseThrow());
            }
            var there = artists(server);
            assertEquals(told, there.subList(there.indexOf(told.getFirst()), there.indexOf(end) + 1));
        }
    }
}
