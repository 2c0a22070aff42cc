package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients see of the end of a server. */
class StoppingTest {
    private static final String BODY = "{\"ietf-restconf:data\": {}}";
    private static final String CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n";

    @TempDir
    private Path directory;

    private static RawHttp1 askedToGoOn(RestconfLab lab) throws IOException {
        var client = RawHttp1.open(lab);
        client.say(RawHttp1.head(
                "PUT /restconf/data", "Content-Type: application/yang-data+json", "Expect: 100-continue", "Content-Length: " + BODY.length()));
        assertEquals(CONTINUE, new String(client.socket().getInputStream().readNBytes(CONTINUE.length()), StandardCharsets.US_ASCII));
        return client;
    }

    @Test
    void whatIsBeingAnsweredIsAnswered() throws Exception {
        var lab = RestconfLab.start(directory);
        try (var idle = RawHttp1.open(lab);
                var busy = askedToGoOn(lab)) {
            var closed = CompletableFuture.runAsync(() -> {
                try {
                    lab.close();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            assertEquals("", idle.rest());
            busy.say(BODY);
            var answer = busy.rest();
            assertTrue(answer.startsWith("HTTP/1.1 204 "), answer);
            assertTrue(answer.contains("\r\nConnection: close\r\n"), answer);
            closed.join();
        }
    }
}
