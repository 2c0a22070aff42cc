package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads server-sent events as a browser does (HTML standard 9.2.6). Reads block until there is something. */
final class EventReader implements AutoCloseable {
    private static final Pattern ARTIST = Pattern.compile("artist\\[[\\w:-]*name='(\\w+)'\\]");

    private final BufferedReader lines;

    EventReader(InputStream in) {
        this.lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    /** @param id the one to go on behind; as it was for the event before where there is none */
    record Event(String id, String data) {
        boolean isOf(String notification) {
            return data.contains(notification);
        }

        /** The one that it tells of, where it tells of one. */
        Optional<String> artist() {
            var found = ARTIST.matcher(data);
            return found.find() ? Optional.of(found.group(1)) : Optional.empty();
        }
    }

    static EventReader open(HttpClient client, HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = client.send(request.header("Accept", "text/event-stream").GET().build(), BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            try (var body = answer.body()) {
                throw new IOException(answer.statusCode() + " " + new String(body.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertEquals(Optional.of("text/event-stream"), answer.headers().firstValue("Content-Type"));
        return new EventReader(answer.body());
    }

    /** The next event, or empty at the end of the stream. */
    Optional<Event> next() throws IOException {
        var id = "";
        var data = new ArrayList<String>();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("id: ")) {
                id = line.substring("id: ".length());
            } else if (line.startsWith("data: ")) {
                data.add(line.substring("data: ".length()));
            } else if (line.isEmpty() && !data.isEmpty()) {
                return Optional.of(new Event(id, String.join("\n", data)));
            }
        }
        return Optional.empty();
    }

    /** The next event of this kind; what comes before is passed over. */
    Event next(String notification) throws IOException {
        for (var event = next(); event.isPresent(); event = next()) {
            if (event.get().isOf(notification)) {
                return event.get();
            }
        }
        throw new IOException("the stream ended before " + notification);
    }

    /** All that comes until the stream ends. */
    List<Event> rest() {
        var all = new ArrayList<Event>();
        try {
            for (var event = next(); event.isPresent(); event = next()) {
                all.add(event.get());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    /** All that comes until the stream ends, be it that it is cut. */
    List<Event> restOfBroken() {
        var all = new ArrayList<Event>();
        try {
            for (var event = next(); event.isPresent(); event = next()) {
                all.add(event.get());
            }
        } catch (IOException _) {
            // a connection that is closed ends it as well
        }
        return all;
    }

    /** Reads on until the stream ends, be it that it is cut. */
    void awaitEnd() {
        restOfBroken();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
