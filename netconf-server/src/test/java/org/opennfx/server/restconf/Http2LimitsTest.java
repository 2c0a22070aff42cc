package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.RestconfOptions;
import org.opennfx.server.http.HttpSettings;

/** Frames of HTTP/2 (RFC 9113) that no client means well with: the connection ends, and the server goes on. */
class Http2LimitsTest {
    private static final int MANY = 100_000;
    /** GET, http, / and an authority, by the static table of RFC 7541. */
    private static final byte[] REQUEST = {(byte) 0x82, (byte) 0x86, (byte) 0x84, 0x41, 1, 'x'};

    @TempDir
    private static Path directory;

    private static RestconfLab lab;

    private RawHttp2 http;

    @BeforeAll
    static void start() throws IOException {
        var limits = HttpSettings.DEFAULT.times(Duration.ofSeconds(2));
        lab = RestconfLab.start(directory, RestconfOptions.NONE.port(0).plainPort(0).limits(limits));
    }

    @AfterAll
    static void stop() throws IOException {
        lab.close();
    }

    @BeforeEach
    void begin() throws IOException {
        http = RawHttp2.open(lab.plainPort());
    }

    @AfterEach
    void theServerGoesOn() throws IOException, InterruptedException {
        http.close();
        try (var client = lab.client(HttpClient.Version.HTTP_2)) {
            assertEquals(200, RestconfLab.send(client, lab.request("/restconf").GET().build()).statusCode());
        }
    }

    /** Sends frames for as long as the server takes them, which is not for ever. */
    private void requireEnd(Frames frames) throws IOException {
        var answers = Thread.ofVirtual().start(http::drain);
        var at = 0;
        try {
            for (; at < MANY; at++) {
                frames.send(at);
            }
        } catch (IOException _) {
            // the server has closed the connection
        }
        assertTrue(at < MANY, "all frames were taken");
        answers.interrupt();
    }

    private interface Frames {
        void send(int at) throws IOException;
    }

    @Test
    void headersWithoutAnEndAreCut() throws IOException {
        http.frame(RawHttp2.HEADERS, 0, 1, REQUEST);
        var more = new byte[1_000];
        requireEnd(_ -> http.frame(RawHttp2.CONTINUATION, 0, 1, more));
    }

    @Test
    void emptyContinuationsWithoutAnEndAreCut() throws IOException {
        http.frame(RawHttp2.HEADERS, 0, 1, REQUEST);
        requireEnd(at -> {
            http.frame(RawHttp2.CONTINUATION, 0, 1, new byte[0]);
            rest(at);
        });
    }

    @Test
    void requestsThatAreResetAtOnceAreCut() throws IOException {
        requireEnd(at -> {
            http.frame(RawHttp2.HEADERS, RawHttp2.END_HEADERS | RawHttp2.END_STREAM, 2 * at + 1, REQUEST);
            http.frame(RawHttp2.RST_STREAM, 0, 2 * at + 1, new byte[] {0, 0, 0, 8});
        });
    }

    @Test
    void settingsAndPingsAreNoRequestsAndKeepNoConnectionOpen() throws IOException {
        requireEnd(at -> {
            http.frame(at % 2 == 0 ? RawHttp2.SETTINGS : RawHttp2.PING, 0, 0, new byte[at % 2 == 0 ? 0 : 8]);
            rest(at);
        });
    }

    /** Slowly: what counts is the time. */
    private static void rest(int at) throws IOException {
        try {
            Thread.sleep(at < 2_000 ? 5 : 0);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aBodyThatStopsComingIsRefusedAndOtherRequestsGoOn() throws IOException {
        http.frame(RawHttp2.HEADERS, RawHttp2.END_HEADERS, 1, RawHttp2.head("PUT", "/restconf/data"));
        http.frame(RawHttp2.DATA, 0, 1, "{".getBytes(US_ASCII));
        var refusal = http.answer(1);
        assertTrue(refusal.contains("the body did not come in time"), refusal);
        http.frame(RawHttp2.HEADERS, RawHttp2.END_HEADERS | RawHttp2.END_STREAM, 3, RawHttp2.head("GET", "/restconf"));
        var answer = http.answer(3);
        assertTrue(answer.contains("yang-library-version"), answer);
    }

    @Test
    void aStreamWithoutTheRestOfItsHeadersIsCut() throws IOException {
        http.frame(RawHttp2.HEADERS, 0, 1, REQUEST);
        http.drain();
        assertEquals(-1, http.end());
    }
}
