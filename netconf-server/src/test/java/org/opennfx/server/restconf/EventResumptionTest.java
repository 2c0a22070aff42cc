package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Readers of event streams that go on where they were (HTML standard 9.2.4). */
class EventResumptionTest extends RestconfLabTest {
    private static final String JSON = "/restconf/streams/NETCONF/json";

    @BeforeEach
    void empty() throws IOException, InterruptedException {
        try (var client = lab.client()) {
            new Jukebox(lab, client).reset();
        }
    }

    private static EventReader readBehind(HttpClient client, String uri, String last) throws IOException, InterruptedException {
        return EventReader.open(client, lab.request(uri).header("Last-Event-ID", last));
    }

    /** Adds artists; the id of the first one's event. */
    private static String add(HttpClient client, String first, String... others) throws IOException, InterruptedException {
        var jukebox = new Jukebox(lab, client);
        try (var events = EventReader.open(client, lab.request(JSON))) {
            jukebox.add(first);
            var id = events.next(first).id();
            for (var other : others) {
                jukebox.add(other);
                events.next(other);
            }
            return id;
        }
    }

    private static void requireArtist(String artist, EventReader events) throws IOException {
        assertEquals(artist, events.next().orElseThrow().artist().orElseThrow());
    }

    @ParameterizedTest
    @EnumSource
    void aReaderGoesOnBehindTheEventThatItHadLast(HttpClient.Version version) throws Exception {
        try (var client = lab.client(version)) {
            var last = add(client, "One", "Two", "Three");
            try (var events = readBehind(client, JSON, last)) {
                requireArtist("Two", events);
                requireArtist("Three", events);
                events.next("replayComplete");
                new Jukebox(lab, client).add("Four");
                requireArtist("Four", events);
            }
        }
    }

    @Test
    void aReaderGoesOnAfterTheServerWasStartedAnew() throws Exception {
        String last;
        try (var client = lab.client()) {
            last = add(client, "One", "Two");
        }
        stop();
        start();
        try (var client = lab.client(); var events = readBehind(client, JSON, last)) {
            requireArtist("Two", events);
        }
    }

    /** An URI with a start-time is used again when a browser connects again. */
    @Test
    void whatAReaderHadLastGoesBeforeTheStartTime() throws Exception {
        try (var client = lab.client()) {
            var begin = Instant.now();
            var last = add(client, "One", "Two");
            try (var events = readBehind(client, JSON + "?start-time=" + begin, last)) {
                requireArtist("Two", events);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "xml"})
    void whereTheEventIsNotInTheLogTheReaderIsToldThatSomeMayBeMissing(String encoding) throws Exception {
        try (var client = lab.client()) {
            var begin = Instant.now();
            add(client, "One", "Two");
            try (var events = readBehind(client, "/restconf/streams/NETCONF/" + encoding, "999-16-" + begin)) {
                var told = events.next().orElseThrow();
                assertTrue(told.isOf("events-missing") && told.isOf("since") && told.isOf(begin.toString()), told::data);
                requireArtist("One", events);
                requireArtist("Two", events);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"the one before", "1-2", "1-2-yesterday", "-1--2-2026-11-01T12:00:00Z"})
    void whatIsNoIdIsRefused(String id) throws Exception {
        try (var client = lab.client()) {
            var request = lab.request(JSON).header("Accept", "text/event-stream").header("Last-Event-ID", id).build();
            assertEquals(400, RestconfLab.send(client, request).statusCode());
        }
    }
}
