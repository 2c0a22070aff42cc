package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a browser does, in its words (Fetch and HTML standards). */
class BrowserTest extends RestconfLabTest {
    private static final String STREAM = "/restconf/streams/NETCONF/json";
    private static final String PAGE = "https://example.com";

    @BeforeEach
    void reset() throws IOException, InterruptedException {
        try (var client = lab.client()) {
            new Jukebox(lab, client).reset();
        }
    }

    /** What a page gets leave by, or is known again by. */
    private static void requireNothingForPages(HttpHeaders headers) {
        var names = headers.map().keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        assertTrue(names.stream().noneMatch(name -> name.startsWith("access-control") || name.equals("set-cookie")), names::toString);
        assertEquals(List.of("nosniff"), headers.allValues("X-Content-Type-Options"));
        assertEquals(List.of("no-cache, no-store"), headers.allValues("Cache-Control"));
    }

    /** As an EventSource asks, with what a browser adds. */
    private static HttpRequest.Builder eventSource() {
        return lab.request(STREAM)
                .header("Accept", "text/event-stream")
                .header("Accept-Encoding", "gzip, deflate, br, zstd")
                .header("Accept-Language", "en-GB,en;q=0.9")
                .header("Cache-Control", "no-cache")
                .header("Cookie", "session=1234")
                .header("Sec-Fetch-Dest", "empty")
                .header("Sec-Fetch-Mode", "cors")
                .header("Sec-Fetch-Site", "same-origin")
                .header("User-Agent", "Mozilla/5.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {STREAM, "/restconf/data", "/token", "/health"})
    void aPreflightGetsNoLeave(String path) throws Exception {
        var preflight = lab.anonymous(path)
                .header("Origin", PAGE)
                .header("Access-Control-Request-Method", "GET")
                .header("Access-Control-Request-Headers", "authorization,last-event-id")
                .method("OPTIONS", BodyPublishers.noBody())
                .build();
        try (var client = lab.client()) {
            var answer = RestconfLab.send(client, preflight);
            // what is for everybody may be asked about by everybody; a page gets leave by headers alone (Fetch 4.8)
            assertEquals(path.equals("/health") ? 204 : 401, answer.statusCode());
            requireNothingForPages(answer.headers());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventSourceConnectsAgainWhereItWas(HttpClient.Version version) throws Exception {
        try (var client = lab.client(version)) {
            var jukebox = new Jukebox(lab, client);
            String last;
            var answer = client.send(eventSource().build(), BodyHandlers.ofInputStream());
            assertEquals(200, answer.statusCode());
            requireNothingForPages(answer.headers());
            assertEquals(List.of(), answer.headers().allValues("Content-Encoding"));
            try (var events = new EventReader(answer.body())) {
                jukebox.add("One");
                last = events.next("One").id();
            }
            jukebox.add("Two");
            try (var events = EventReader.open(client, eventSource().header("Last-Event-ID", last))) {
                assertEquals("Two", events.next().orElseThrow().artist().orElseThrow());
            }
        }
    }

    /** With nothing of a cookie: who a request is of, each request says. */
    @Test
    void aCookieLogsNobodyIn() throws Exception {
        try (var client = lab.client()) {
            var request = lab.anonymous(STREAM).header("Cookie", "session=1234").header("Accept", "text/event-stream").build();
            var answer = RestconfLab.send(client, request);
            assertEquals(401, answer.statusCode());
            requireNothingForPages(answer.headers());
        }
    }

    @Test
    void theServersOwnCertificateIsTrustedByThoseAloneWhoAreToldTo() {
        try (var client = HttpClient.newHttpClient()) {
            assertThrows(SSLHandshakeException.class, () -> RestconfLab.send(client, lab.request(STREAM).build()));
        }
    }
}
