package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Event streams (RFC 8040 3.8 and 6), over both versions of HTTP. */
class EventStreamTest extends RestconfLabTest {
    private static final String JSON = "/restconf/streams/NETCONF/json";
    private static final String XML = "/restconf/streams/NETCONF/xml";
    private static final String CHANGE = "netconf-config-change";

    private Instant begin = Instant.EPOCH;

    @BeforeEach
    void empty() throws IOException, InterruptedException {
        try (var client = client(HttpClient.Version.HTTP_1_1)) {
            jukebox(client).reset();
        }
        begin = Instant.now();
    }

    private static HttpClient client(HttpClient.Version version) {
        return lab.client(version);
    }

    private static EventReader read(HttpClient client, String uri) throws IOException, InterruptedException {
        return EventReader.open(client, lab.request(uri));
    }

    private static String query(String name, String value) {
        return name + "=" + URLEncoder.encode(value, UTF_8).replace("+", "%20");
    }

    private static Jukebox jukebox(HttpClient client) {
        return new Jukebox(lab, client);
    }

    private static String artist(EventReader.Event event) {
        return event.artist().orElseThrow();
    }

    private static List<String> artists(List<EventReader.Event> events) {
        return events.stream().flatMap(each -> each.artist().stream()).toList();
    }

    /** With a replay that is over: the stream ends behind it. */
    private String untilNow() {
        return "?" + query("start-time", begin.toString()) + "&" + query("stop-time", Instant.now().toString());
    }

    private static int status(HttpClient client, String uri, String... headers) throws IOException, InterruptedException {
        var request = lab.request(uri).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        return RestconfLab.send(client, request.GET().build()).statusCode();
    }

    @ParameterizedTest
    @EnumSource
    void eventsComeAsTheyHappenInBothEncodings(HttpClient.Version version) throws Exception {
        try (var client = client(version); var json = read(client, JSON); var xml = read(client, XML)) {
            jukebox(client).add("Foo");
            var event = json.next(CHANGE);
            assertTrue(event.data().startsWith("{\"ietf-restconf:notification\":{\"eventTime\":\""), event::data);
            assertTrue(event.isOf("\"ietf-netconf-notifications:netconf-config-change\":{"), event::data);
            assertTrue(xml.next(CHANGE).data()
                    .startsWith("<notification xmlns=\"urn:ietf:params:xml:ns:netconf:notification:1.0\"><eventTime>"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aReplayIsMarkedAndGoesOverIntoNewEvents(HttpClient.Version version) throws Exception {
        try (var client = client(version)) {
            jukebox(client).add("Old");
            try (var events = read(client, JSON + "?" + query("start-time", begin.toString()))) {
                assertEquals("Old", artist(events.next("Old")));
                events.next("nc-notifications:replayComplete");
                jukebox(client).add("New");
                assertEquals("New", artist(events.next(CHANGE)));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStreamEndsAtItsStopTime(HttpClient.Version version) throws Exception {
        try (var client = client(version)) {
            jukebox(client).add("Foo");
            try (var events = read(client, JSON + untilNow())) {
                var all = events.rest();
                assertEquals(List.of("Foo"), artists(all));
                assertTrue(all.getLast().isOf("nc-notifications:notificationComplete"), all::toString);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aFilterSelectsEvents(HttpClient.Version version) throws Exception {
        try (var client = client(version)) {
            var wanted = "/ncn:netconf-config-change/ncn:edit[contains(ncn:target, 'Bar')]"
                    .replace("ncn:", "ietf-netconf-notifications:");
            try (var events = read(client, JSON + "?" + query("filter", wanted))) {
                jukebox(client).add("Foo");
                jukebox(client).add("Bar");
                assertEquals("Bar", artist(events.next().orElseThrow()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoMayNotReadOfAStreamAnyMoreLosesIt(HttpClient.Version version) throws Exception {
        try (var client = client(version);
                var events = EventReader.open(client, lab.request(JSON, "guest"))) {
            jukebox(client).add("Foo");
            events.next(CHANGE);
            jukebox(client).put("ietf-netconf-acm:nacm", "{\"ietf-netconf-acm:nacm\": {\"read-default\": \"deny\"}}");
            assertFalse(events.rest().stream().anyMatch(each -> each.isOf("Bar")));
            var again = lab.request(JSON, "guest").header("Accept", "text/event-stream").GET().build();
            assertEquals(404, RestconfLab.send(client, again).statusCode());
        }
    }

    /** Over several connections: each has a limit of its own. */
    @SuppressWarnings("resource")
    private static List<EventReader> open(HttpClient.Version version, int streams) throws IOException, InterruptedException {
        var readers = new ArrayList<EventReader>();
        while (readers.size() < streams) {
            var client = client(version);
            for (var i = 0; i < 50 && readers.size() < streams; i++) {
                readers.add(read(client, JSON));
            }
        }
        return readers;
    }

    @ParameterizedTest
    @EnumSource
    void manyReadAtOnceAndAllEndWithTheServer(HttpClient.Version version) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = open(version, 200);
            try (var client = client(version)) {
                jukebox(client).add("Foo");
            }
            for (var reader : readers) {
                assertEquals("Foo", artist(reader.next(CHANGE)));
            }
            var ends = readers.stream().map(reader -> threads.submit(reader::awaitEnd)).toList();
            stop();
            for (var end : ends) {
                end.get();
            }
        } finally {
            start();
        }
    }

    @Test
    void oneUserCannotTakeAllStreams() throws Exception {
        // streams that tests before have left may not have ended yet
        stop();
        start();
        var most = EventStreamSettings.DEFAULT.perUser();
        var readers = open(HttpClient.Version.HTTP_2, most);
        try (var client = client(HttpClient.Version.HTTP_2)) {
            assertEquals(429, status(client, JSON));
            EventReader.open(client, lab.request(JSON, "guest")).close();
        }
        for (var reader : readers) {
            reader.close();
        }
    }

    @Test
    void curlReadsThem() throws Exception {
        try (var client = client(HttpClient.Version.HTTP_1_1)) {
            jukebox(client).add("Foo");
        }
        var process = new ProcessBuilder(
                        "curl", "-skN", "-u", "root:secret1", "-H", "Accept: text/event-stream", lab.uri(JSON + untilNow()).toString())
                .start();
        var lines = new String(process.getInputStream().readAllBytes(), UTF_8).lines().toList();
        assertEquals(0, process.waitFor());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("id: ")), lines::toString);
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("data: ") && line.contains("Foo")), lines::toString);
    }
}
