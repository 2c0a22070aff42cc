package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How long a message is, where it ends, and a connection of HTTP/1.1 with it (RFC 9110 8.6, RFC 9112). */
class HttpMessagesTest extends RestconfLabTest {
    private static final String DATA = "/restconf/data";
    private static final String IN_THE_BODY = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";

    private static RawHttp1 open(boolean secured) throws IOException {
        return secured ? RawHttp1.secured(lab) : RawHttp1.open(lab);
    }

    private static void requireOneAnswer(int status, String answer) {
        assertTrue(answer.startsWith("HTTP/1.1 " + status + " "), answer);
        assertEquals(0, answer.lastIndexOf("HTTP/1.1 "), answer);
    }

    /** One that nobody reads, as nobody has logged in; what is in it is no request, though it looks like one. */
    private static void requireNoRequestIn(RawHttp1 client, String body, String... headers) throws IOException {
        client.say("PUT " + DATA + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n"
                + String.join("", headers) + "\r\n" + body);
        requireOneAnswer(401, client.rest());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBodyThatIsNotReadIsNoRequest(boolean secured) throws IOException {
        try (var client = open(secured)) {
            requireNoRequestIn(client, IN_THE_BODY.repeat(2_000));
        }
    }

    @Test
    void aBodyThatNobodyWaitsForIsNoRequest() throws IOException {
        try (var client = open(false)) {
            requireNoRequestIn(client, IN_THE_BODY, "Expect: 100-continue\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n{}\r\n0\r\n\r\n", "2\r\n{}\r\n0\r\nX-Trailer: a\r\n\r\n", "-2\r\n{}\r\n0\r\n\r\n"})
    void aBodyInBadChunksHasOneAnswer(String chunks) throws IOException {
        try (var client = open(false)) {
            client.say(RawHttp1.head("PUT " + DATA, "Content-Type: application/yang-data+json", "Transfer-Encoding: chunked") + chunks);
            requireOneAnswer(400, client.rest());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anOldVersionIsToldSo(boolean secured) throws IOException {
        try (var client = open(secured)) {
            client.say("GET /restconf HTTP/1.0\r\n\r\n");
            var answer = client.rest();
            requireOneAnswer(505, answer);
            assertTrue(answer.contains("ietf-restconf:errors"), answer);
        }
    }

    @ParameterizedTest
    @CsvSource({"505,GET /health HTTP/1.2\r", "505,GET /health HTTP/3\r", "400,GET /health\r", "400,GET /health HTTP/1.1", "400,\r", "400,\u0016\u0003\r"})
    void whatIsNoRequestHasAnAnswer(int status, String line) throws IOException {
        try (var client = open(false)) {
            client.say(line + "\nHost: localhost\r\n\r\n");
            requireOneAnswer(status, client.rest());
        }
    }

    @Test
    void aPrefaceMayComeInPieces() throws Exception {
        try (var client = open(false)) {
            for (var piece : List.of("P", "RI * HTTP/2.0\r\n", "\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0")) {
                client.say(piece);
                Thread.sleep(100);
            }
            var header = client.socket().getInputStream().readNBytes(9);
            assertEquals(RawHttp2.SETTINGS, header[3]);
        }
    }

    @Test
    void whoHasNotLoggedInMayAcceptWhatIsNoType() throws IOException {
        try (var client = open(false)) {
            client.say("GET /restconf HTTP/1.1\r\nHost: localhost\r\nAccept: ;\r\nConnection: close\r\n\r\n");
            requireOneAnswer(401, client.rest());
        }
    }

    /** RFC 9113 3.1. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aConnectionStaysWhatItIs(boolean secured) throws IOException {
        try (var client = open(secured)) {
            client.say(RawHttp1.head("GET /restconf", "Connection: Upgrade, HTTP2-Settings", "Upgrade: h2c", "HTTP2-Settings: !")
                    + RawHttp1.head("GET /restconf", "Connection: close"));
            var answer = client.rest();
            assertTrue(answer.startsWith("HTTP/1.1 200 "), answer);
            assertTrue(answer.lastIndexOf("HTTP/1.1 200 ") > 0, answer);
        }
    }

    @Test
    void theServerSaysWhatItCanDo() throws IOException {
        try (var client = open(false)) {
            client.say("OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            var answer = client.rest();
            requireOneAnswer(204, answer);
            assertTrue(answer.contains("\r\nAllow: GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE\r\n"), answer);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachPathSaysWhatCanBeDone(HttpClient.Version version) throws Exception {
        try (var client = lab.client(version)) {
            for (var path : List.of("/health", "/ready", "/metrics", "/openapi.json", "/token", "/.well-known/host-meta")) {
                var options = RestconfLab.send(client, lab.request(path).method("OPTIONS", BodyPublishers.noBody()).build());
                assertEquals(204, options.statusCode(), path);
                var refused = RestconfLab.send(client, lab.request(path).method("PATCH", BodyPublishers.noBody()).build());
                assertEquals(405, refused.statusCode(), path);
                assertEquals(options.headers().firstValue("Allow"), refused.headers().firstValue("Allow"), path);
                assertTrue(options.headers().firstValue("Allow").orElse("").contains("OPTIONS"), path);
                assertTrue(refused.body().contains("\"error-tag\": \"invalid-value\""), refused::body);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aBodyInACodingIsNotTaken(HttpClient.Version version) throws Exception {
        try (var client = lab.client(version)) {
            for (var path : List.of(DATA, "/token")) {
                var sent = lab.request(path).header("Content-Type", "application/yang-data+json").header("Content-Encoding", "gzip");
                var answer = RestconfLab.send(client, sent.POST(BodyPublishers.ofByteArray(new byte[] {31, (byte) 139, 8})).build());
                assertEquals(415, answer.statusCode(), path);
                assertEquals("identity", answer.headers().firstValue("Accept-Encoding").orElse(""), path);
            }
            var plain = lab.request(DATA).header("Content-Type", "application/yang-data+json").header("Content-Encoding", "Identity");
            assertEquals(204, RestconfLab.send(client, plain.PUT(BodyPublishers.ofString("{\"ietf-restconf:data\": {}}")).build()).statusCode());
        }
    }

    /** RFC 9112 9.6. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nothingIsAnsweredBehindTheLastRequest(boolean secured) throws IOException {
        try (var client = open(secured)) {
            client.say(RawHttp1.head("GET /restconf", "Connection: close") + RawHttp1.head("GET /restconf"));
            requireOneAnswer(200, client.rest());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost", "HTTPS://somewhere:8443"})
    void aTargetMayBeAWholeUri(String before) throws IOException {
        try (var client = open(false)) {
            client.say(RawHttp1.head("GET " + before + "/restconf", "Connection: close"));
            requireOneAnswer(200, client.rest());
        }
    }

    @ParameterizedTest
    @EnumSource
    void headTellsTheLengthOfWhatGetSends(HttpClient.Version version) throws Exception {
        try (var client = lab.client(version)) {
            for (var uri : List.of("/restconf", DATA, "/health")) {
                var got = RestconfLab.send(client, lab.request(uri).build());
                var head = RestconfLab.send(client, lab.request(uri).HEAD().build());
                assertEquals(got.statusCode(), head.statusCode());
                assertEquals(got.body().length(), head.headers().firstValueAsLong("Content-Length").orElse(0), uri);
            }
        }
    }
}
