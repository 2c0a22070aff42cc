package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.RestconfOptions;
import org.opennfx.server.http.HttpSettings;

/** Readers of events that take nothing of them: they are cut, and leave nothing behind. */
class SlowEventReaderTest {
    private static final String STREAM = "/restconf/streams/NETCONF/json";
    private static final String LIBRARY = "example-jukebox:jukebox/library";
    /** Commits until which any reader who takes nothing has filled what the system holds for him, and has been cut. */
    private static final int MOST_COMMITS = 300;
    private static final int ARTISTS = 450;

    @TempDir
    private static Path directory;

    private static RestconfLab lab;
    private static HttpClient client;

    /** With one stream at a time, so that it shows whether the last one is gone. */
    @BeforeAll
    static void start() throws IOException, InterruptedException {
        var soon = Duration.ofSeconds(2);
        var streams = new EventStreamSettings(1, 1, soon, soon);
        var options = RestconfOptions.NONE.port(0).plainPort(0).limits(HttpSettings.DEFAULT.times(soon)).streams(streams);
        lab = RestconfLab.start(directory, options);
        client = lab.client();
        new Jukebox(lab, client).reset();
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        lab.close();
    }

    /** Each makes an event of some hundred kilobytes. */
    private static void changeMuch(int commit) throws IOException, InterruptedException {
        var artists = IntStream.range(0, ARTISTS)
                .mapToObj(at -> "{\"name\": \"An artist whose name is long " + commit + "-" + at + "\"}")
                .collect(Collectors.joining(","));
        new Jukebox(lab, client).put(LIBRARY, "{\"example-jukebox:library\": {\"artist\": [" + artists + "]}}");
    }

    private static int status() throws IOException, InterruptedException {
        // not one that lasts
        var past = STREAM + "?start-time=2026-01-01T00:00:00Z&stop-time=2026-01-01T00:00:01Z";
        return RestconfLab.send(client, lab.request(past).build()).statusCode();
    }

    private static void requireCut() throws IOException, InterruptedException {
        assertEquals(503, status());
        var commits = 0;
        for (; commits < MOST_COMMITS && status() == 503; commits++) {
            changeMuch(commits);
        }
        assertTrue(commits < MOST_COMMITS, "the reader was not cut");
    }

    @Test
    void aSocketThatIsNotReadIsCut() throws Exception {
        try (var socket = new Socket()) {
            socket.setReceiveBufferSize(5036);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), lab.plainPort()));
            socket.getOutputStream().write(("GET " + STREAM + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + RestconfLab.basic("root", "secret1") + "\r\n\r\n").getBytes(ISO_8859_1));
            assertEquals('H', socket.getInputStream().read());
            requireCut();
        }
    }

    /** It reads the connection, but gives no leave to send more than at the beginning (RFC 9113 5.2). */
    @Test
    void aStreamOfHttp2WhoseWindowStaysClosedIsCut() throws Exception {
        var headers = RawHttp2.head("GET", STREAM);
        try (var http = RawHttp2.open(lab.plainPort())) {
            http.frame(RawHttp2.HEADERS, RawHttp2.END_HEADERS | RawHttp2.END_STREAM, 1, headers);
            // its headers are the server's word that the stream is open
            http.awaitFrame(RawHttp2.HEADERS);
            Thread.ofVirtual().start(http::drain);
            requireCut();
        }
    }

    @Test
    void aSubscriptionThatNobodyReadsEnds() throws Exception {
        var establish = lab.json(
                "POST",
                "/restconf/operations/ietf-subscribed-notifications:establish-subscription",
                "{\"ietf-subscribed-notifications:input\": {\"stream\": \"NETCONF\"}}");
        assertEquals(200, RestconfLab.send(client, establish).statusCode());
        requireCut();
    }
}
