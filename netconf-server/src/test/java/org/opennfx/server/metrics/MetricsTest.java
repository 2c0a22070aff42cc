package org.opennfx.server.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opennfx.server.RestconfOptions;
import org.opennfx.server.restconf.RestconfLab;
import org.opennfx.server.restconf.RestconfLabTest;

class MetricsTest extends RestconfLabTest {
    private static final String KINDS = "/restconf/data/example-kinds:kinds";
    private static final String NOTHING = KINDS + "/inner";

    /** What the server had shown before a test. */
    private String before = "";

    @BeforeEach
    void look() throws IOException, InterruptedException {
        before = shown("");
    }

    @Test
    void commitsAreCountedByWhatBecameOfThem() throws IOException, InterruptedException {
        assertEquals(204, put(KINDS, "{\"example-kinds:kinds\": {\"text\": \"a\"}}"));
        // a must says no
        assertEquals(412, put("/restconf/data/example-jukebox:jukebox", "{\"example-jukebox:jukebox\": {\"player\": {\"volume\": 0}}}"));
        assertEquals(1, counted("nfx_commits_total{outcome=\"made\"}"));
        assertEquals(1, counted("nfx_commits_total{outcome=\"refused\"}"));
        assertEquals(2, counted("nfx_commit_phase_seconds_count{phase=\"validate\"}"));
        assertEquals(1, counted("nfx_commit_phase_seconds_count{phase=\"committed\"}"));
    }

    @Test
    void requestsAreCountedByMethodAndStatus() throws IOException, InterruptedException {
        assertEquals(404, send("GET", NOTHING));
        assertEquals(404, send("GET", NOTHING));
        assertEquals(2, counted("nfx_http_requests_total{method=\"GET\",status=\"404\"}"));
    }

    @Test
    void requestsOfStrangersAreCounted() throws IOException, InterruptedException {
        assertEquals(401, client(lab.anonymous(KINDS).GET()));
        assertEquals(1, counted("nfx_http_requests_total{method=\"GET\",status=\"401\"}"));
    }

    @Test
    void methodsThatClientsMakeUpAreCountedAsOne() throws IOException, InterruptedException {
        assertEquals(405, send("FIRST", KINDS));
        assertEquals(405, send("SECOND", KINDS));
        assertEquals(2, counted("nfx_http_requests_total{method=\"other\",status=\"405\"}"));
        assertFalse(shown("").contains("FIRST"));
    }

    @Test
    void subscriptionsAndWhatWaitsForThemAreShown() throws IOException, InterruptedException {
        try (var client = lab.client(HttpClient.Version.HTTP_1_1)) {
            var stream = lab.request("/restconf/streams/NETCONF/json").header("Accept", "text/event-stream").build();
            try (var _ = client.send(stream, BodyHandlers.ofInputStream()).body()) {
                assertEquals(1, counted("nfx_event_subscriptions"));
            }
        }
        var shown = shown("");
        for (var name : List.of("nfx_writers_waiting", "nfx_events_waiting", "nfx_events_lost_total",
                "nfx_event_subscriptions_waiting", "nfx_event_subscriptions_waiting_most", "nfx_event_subscriptions_dropped_total")) {
            assertTrue(shown.contains("\n" + name + " "), name);
        }
    }

    @Test
    void strangersAreShownNothingUnlessTheServerIsSaidToShowThemAll() throws IOException, InterruptedException {
        assertEquals(401, client(lab.anonymous("/metrics")));
        var other = Files.createDirectory(directory.resolve("open"));
        try (var open = RestconfLab.start(other, RestconfOptions.NONE.port(0).metricsForEverybody(true));
                var client = open.client(HttpClient.Version.HTTP_1_1)) {
            assertEquals(200, RestconfLab.send(client, open.anonymous("/metrics").build()).statusCode());
            assertEquals(401, RestconfLab.send(client, open.anonymous("/restconf").build()).statusCode());
            var liar = open.anonymous("/metrics").header("Authorization", "Bearer none").build();
            assertEquals(401, RestconfLab.send(client, liar).statusCode());
        }
    }

    @Test
    void openMetricsAreShownToWhomAsksForThem() throws IOException, InterruptedException {
        assertTrue(shown("application/openmetrics-text").endsWith("# EOF\n"));
    }

    @Test
    void theJvmIsShownToo() throws IOException, InterruptedException {
        assertTrue(value(shown(""), "jvm_threads_current") > 0);
    }

    /** How often since the test began. */
    private double counted(String metric) throws IOException, InterruptedException {
        return value(shown(""), metric) - value(before, metric);
    }

    private static int put(String uri, String body) throws IOException, InterruptedException {
        return client(lab.request(uri).header("Content-Type", "application/yang-data+json").PUT(BodyPublishers.ofString(body)));
    }

    private static int send(String method, String uri) throws IOException, InterruptedException {
        return client(lab.request(uri).method(method, BodyPublishers.noBody()));
    }

    private static int client(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (var client = lab.client(HttpClient.Version.HTTP_1_1)) {
            return RestconfLab.send(client, request.build()).statusCode();
        }
    }

    private static String shown(String accept) throws IOException, InterruptedException {
        try (var client = lab.client(HttpClient.Version.HTTP_1_1)) {
            return RestconfLab.send(client, lab.request("/metrics").header("Accept", accept).build()).body();
        }
    }

    /** Nothing was counted yet where there is no such line. */
    private static double value(String shown, String metric) {
        return shown.lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length())))
                .sum();
    }
}
