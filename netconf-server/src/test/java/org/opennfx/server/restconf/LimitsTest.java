package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.RestconfOptions;
import org.opennfx.server.http.HttpSettings;

/** What clients that mean no good can do: the server has had enough of them, and goes on with others. */
class LimitsTest {
    private static final int MOST_CONNECTIONS = 20;
    private static final int LONGEST_BODY = 1_000_000;
    private static final String DATA = "/restconf/data";

    @TempDir
    private static Path directory;

    private static RestconfLab lab;

    @BeforeAll
    static void start() throws IOException {
        var limits = HttpSettings.DEFAULT.times(Duration.ofSeconds(2)).connections(MOST_CONNECTIONS).longestBody(LONGEST_BODY);
        lab = RestconfLab.start(directory, RestconfOptions.NONE.port(0).plainPort(0).limits(limits));
    }

    @AfterAll
    static void stop() throws IOException {
        lab.close();
    }

    @AfterEach
    void theServerGoesOn() throws IOException, InterruptedException {
        for (var version : HttpClient.Version.values()) {
            try (var client = lab.client(version)) {
                assertEquals(200, RestconfLab.send(client, lab.request("/restconf").GET().build()).statusCode());
            }
        }
    }

    private static void requireRefusal(int status, String tag, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertTrue(answer.contains("\"error-tag\": \"" + tag + "\""), answer);
        requireNothingOfTheLibrary(answer);
    }

    private static void requireNothingOfTheLibrary(String answer) {
        var lower = answer.toLowerCase(Locale.ROOT);
        assertFalse(lower.contains("helidon") || lower.contains("exception") || lower.contains("\r\nserver:"), answer);
    }

    @Test
    void aRequestWithoutAnEndIsCut() throws IOException {
        try (var slow = RawHttp1.open(lab)) {
            slow.say("GET /restconf HTTP/1.1\r\nHost: localhost\r\nX-A: ");
            assertEquals("", slow.rest());
        }
    }

    @Test
    void headersThatComeAnOctetAtATimeAreCut() throws IOException {
        try (var slow = RawHttp1.open(lab)) {
            slow.say("GET /restconf HTTP/1.1\r\nX-A: ");
            var written = 0;
            try {
                for (; written < 1_000; written++) {
                    slow.say("a");
                    Thread.sleep(50);
                }
            } catch (IOException | InterruptedException _) {
                // the connection is gone
            }
            assertTrue(written < 1_000);
        }
    }

    @Test
    void aConnectionWithoutARequestIsClosed() throws IOException {
        try (var idle = RawHttp1.open(lab)) {
            assertEquals("", idle.rest());
        }
        try (var idle = RawHttp1.open(lab)) {
            idle.say(RawHttp1.head("GET /restconf"));
            assertTrue(idle.rest().startsWith("HTTP/1.1 200 "));
        }
    }

    @Test
    void aTlsHandshakeThatDoesNotEndIsCut() throws IOException {
        try (var slow = RawHttp1.open(lab.port())) {
            slow.say("\u0016\u0003\u0001");
            assertEquals("", slow.rest());
        }
    }

    @Test
    void aBodyThatIsSaidToBeTooLongIsNotReadAtAll() throws IOException {
        try (var client = RawHttp1.open(lab)) {
            client.say(RawHttp1.head("PUT " + DATA, "Content-Type: application/yang-data+json", "Content-Length: " + (LONGEST_BODY + 1)));
            requireRefusal(413, "too-big", client.rest());
        }
    }

    @Test
    void aBodyInChunksThatIsTooLongIsRefused() throws IOException {
        try (var client = RawHttp1.open(lab)) {
            client.say(RawHttp1.head("PUT " + DATA, "Content-Type: application/yang-data+json", "Transfer-Encoding: chunked"));
            var spaces = " ".repeat(LONGEST_BODY / 10);
            for (var at = 0; at <= 10; at++) {
                client.say(Integer.toHexString(spaces.length()) + "\r\n" + spaces + "\r\n");
            }
            requireRefusal(413, "too-big", client.rest());
        }
    }

    @Test
    void aBodyThatComesAnOctetAtATimeIsRefused() throws IOException, InterruptedException {
        try (var client = RawHttp1.open(lab)) {
            client.say(RawHttp1.head("PUT " + DATA, "Content-Type: application/yang-data+json", "Content-Length: 10000"));
            while (client.socket().getInputStream().available() == 0) {
                client.say(" ");
                Thread.sleep(50);
            }
            requireRefusal(408, "too-big", client.rest());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBodyThatStopsComingIsRefused(boolean secured) throws IOException {
        try (var client = secured ? RawHttp1.secured(lab) : RawHttp1.open(lab)) {
            client.say(RawHttp1.head("PUT " + DATA, "Content-Type: application/yang-data+json", "Content-Length: 100") + "{");
            requireRefusal(408, "too-big", client.rest());
        }
    }

    @Test
    void aBodyThatIsCutOffIsMalformed() throws IOException {
        try (var client = RawHttp1.open(lab)) {
            client.say(RawHttp1.head("PUT " + DATA, "Content-Type: application/yang-data+json", "Content-Length: 100") + "{\"ietf-");
            client.socket().shutdownOutput();
            requireRefusal(400, "malformed-message", client.rest());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz HTTP/1.1", "GET /a b HTTP/1.1", "nonsense", "GET / HTTP/7.3", "GET /\u0001 HTTP/1.1"})
    void aRequestThatCannotBeReadIsRefused(String line) throws IOException {
        try (var client = RawHttp1.open(lab)) {
            client.say(line + "\r\nHost: localhost\r\n\r\n");
            var answer = client.rest();
            assertTrue(answer.isEmpty() || answer.startsWith("HTTP/1.1 400 ") || answer.startsWith("HTTP/1.1 505 "), answer);
            requireNothingOfTheLibrary(answer);
        }
    }

    @Test
    void aUriThatIsTooLongIsRefused() throws IOException {
        try (var client = RawHttp1.open(lab)) {
            client.say(RawHttp1.head("GET /" + "a".repeat(20_000)));
            requireRefusal(414, "too-big", client.rest());
        }
    }

    @Test
    void headersThatAreTooLongAreRefused() throws IOException {
        try (var client = RawHttp1.open(lab)) {
            client.say(RawHttp1.head("GET /restconf", "X-A: " + "a".repeat(40_000)));
            var answer = client.rest();
            assertTrue(answer.startsWith("HTTP/1.1 431 ") || answer.startsWith("HTTP/1.1 400 "), answer);
            requireNothingOfTheLibrary(answer);
        }
    }

    @Test
    void oneAddressCannotTakeAllConnections() throws IOException {
        var all = new ArrayList<RawHttp1>();
        try {
            for (var at = 0; at < MOST_CONNECTIONS / 2 + 5; at++) {
                all.add(RawHttp1.open(lab));
            }
            assertEquals("", all.getLast().rest());
        } finally {
            for (var each : all) {
                each.close();
            }
        }
    }

    @Test
    void aClientThatDoesNotTakeItsAnswersIsCut() throws Exception {
        var entries = IntStream.range(0, 5_000).mapToObj(at -> "{\"name\": \"" + "x".repeat(100) + at + "\"}").collect(Collectors.joining(", "));
        var body = "{\"ietf-restconf:data\": {\"example-jukebox:jukebox\": {\"library\": {\"artist\": [" + entries + "]}}}}";
        try (var client = lab.client(HttpClient.Version.HTTP_1_1)) {
            var request = lab.request(DATA).header("Content-Type", "application/yang-data+json").PUT(BodyPublishers.ofString(body)).build();
            assertEquals(204, RestconfLab.send(client, request).statusCode());
        }
        var requests = 40;
        try (var client = RawHttp1.open(lab)) {
            client.say(RawHttp1.head("GET " + DATA).repeat(requests));
            // longer than the server's patience
            Thread.sleep(8_000);
            assertTrue(client.rest().length() < (long) requests * body.length());
        }
    }
}
