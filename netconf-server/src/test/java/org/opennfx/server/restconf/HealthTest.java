package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.access.Admission;
import org.opennfx.server.http.HealthService;
import org.opennfx.server.http.HttpRequest;
import org.opennfx.server.transport.Peer;

class HealthTest {
    @Test
    void everybodyMayAskAServer(@TempDir Path directory) throws IOException, InterruptedException {
        try (var lab = RestconfLab.start(directory); var client = lab.client(HttpClient.Version.HTTP_2)) {
            for (var path : List.of("/health", "/ready")) {
                var answer = RestconfLab.send(client, lab.anonymous(path).GET().build());
                assertEquals(200, answer.statusCode());
                assertEquals(Map.of("status", "up"), JsonValue.of(answer.body()));
            }
            var liar = lab.anonymous("/ready").header("Authorization", RestconfLab.basic("root", "wrong")).GET().build();
            assertEquals(401, RestconfLab.send(client, liar).statusCode());
            assertEquals(405, RestconfLab.send(client, lab.anonymous("/ready").DELETE().build()).statusCode());
        }
    }

    @Test
    void whyNotIsForThoseWhoHaveLoggedIn() throws IOException {
        assertEquals(Map.of("status", "down"), ready(Optional.empty()));
        assertEquals(
                Map.of("status", "down", "reasons", List.of("no \"space\"")), ready(Optional.of(new Admission(new Peer("root", "192.0.2.1"), () -> true))));
    }

    private static @Nullable Object ready(Optional<Admission> client) throws IOException {
        var request = new HttpRequest("GET", "/ready", "", _ -> Optional.empty(), InputStream.nullInputStream(), client);
        var answer = new HealthService(() -> List.of("no \"space\"")).answer(request);
        assertEquals(503, answer.status());
        var body = new ByteArrayOutputStream();
        answer.body().orElseThrow().write(body);
        return JsonValue.of(body.toString(UTF_8));
    }
}
