package org.opennfx.server.restconf;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.netconf.NetconfClient;

/** A client of NETCONF beside one of RESTCONF (RFC 8040 1.4). */
class CoexistenceTest extends RestconfLabTest {
    private static final String MOTTO = "/restconf/data/example-kinds:motto";
    private static final String KINDS = " xmlns='http://example.com/ns/example-kinds'";
    private static final int ROUNDS = 15;

    private static HttpClient http;

    private NetconfClient netconf;

    @BeforeAll
    static void connect() {
        http = lab.client();
    }

    @AfterAll
    static void disconnect() {
        http.close();
    }

    @BeforeEach
    void open() throws IOException, InterruptedException {
        lab.empty(http);
        netconf = lab.netconf();
    }

    @AfterEach
    void end() throws IOException {
        netconf.rpc("<close-session/>");
        netconf.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<lock><target><running/></target></lock>",
        "<lock><target><candidate/></target></lock>",
        "<partial-lock xmlns='urn:ietf:params:xml:ns:netconf:partial-lock:1.0'>"
                + "<select xmlns:k='http://example.com/ns/example-kinds'>/k:motto</select></partial-lock>"
    })
    void aForeignLockKeepsFromWriting(String lock) throws IOException, InterruptedException {
        put("before");
        netconf.rpc(lock);

        var refused = put("after");

        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("\"in-use\""), refused.body());
        assertEquals("before", motto());
    }

    @Test
    void aLockThatIsGivenBackKeepsNobodyFromWriting() throws IOException, InterruptedException {
        netconf.rpc("<lock><target><running/></target></lock>");
        netconf.rpc("<unlock><target><running/></target></unlock>");
        assertEquals(201, put("after").statusCode());
    }

    @Test
    void aPartialLockElsewhereKeepsNobodyFromWriting() throws IOException, InterruptedException {
        put("before");
        var place = lab.json("PUT", "/restconf/data/example-kinds:place=here", "{\"example-kinds:place\": [\"here\"]}");
        assertEquals(201, RestconfLab.send(http, place).statusCode());
        netconf.rpc("<partial-lock xmlns='urn:ietf:params:xml:ns:netconf:partial-lock:1.0'>"
                + "<select xmlns:k='http://example.com/ns/example-kinds'>/k:place</select></partial-lock>");
        assertEquals(204, put("after").statusCode());
    }

    @Test
    void whatIsInCandidateGoesAlong() throws IOException, InterruptedException {
        draft("<place" + KINDS + ">there</place>");
        put("after");
        var place = RestconfLab.send(http, lab.request("/restconf/data/example-kinds:place=there").build());
        assertEquals(200, place.statusCode());
    }

    @Test
    void whoMayNotCommitWhatIsInCandidateLeavesItThere() throws IOException, InterruptedException {
        permitGuestsMottosAlone();
        draft("<place" + KINDS + ">there</place>");

        var refused = RestconfLab.send(
                http,
                lab.request(MOTTO, "guest")
                        .header("Content-Type", "application/yang-data+json")
                        .PUT(BodyPublishers.ofString("{\"example-kinds:motto\": \"mine\"}"))
                        .build());

        assertEquals(403, refused.statusCode(), refused.body());
        var candidate = netconf.rpc("<get-config><source><candidate/></source></get-config>");
        assertTrue(candidate.contains("there"), candidate);
        assertFalse(candidate.contains("mine"), candidate);
    }

    @Test
    void aWriteThatFailsLeavesCandidateAsItWas() throws IOException, InterruptedException {
        draft("<place" + KINDS + ">there</place>");
        var silence = lab.json(
                "PATCH",
                "/restconf/data",
                "{\"ietf-restconf:data\": {\"example-jukebox:jukebox\": {\"player\": {\"volume\": 0}}}}");

        assertEquals(412, RestconfLab.send(http, silence).statusCode());

        var candidate = netconf.rpc("<get-config><source><candidate/></source></get-config>");
        assertTrue(candidate.contains("there"), candidate);
        assertFalse(candidate.contains("jukebox"), candidate);
    }

    @Test
    void aWriteConfirmsAConfirmedCommit() throws IOException, InterruptedException {
        draft("<place" + KINDS + ">there</place>");
        netconf.rpc("<commit><confirmed/></commit>");

        assertEquals(201, put("after").statusCode());

        var nothing = netconf.rpc("<cancel-commit/>");
        assertTrue(nothing.contains("no confirmed commit is ongoing"), nothing);
    }

    @Test
    void aConfirmedCommitWithAPersistIdKeepsFromWriting() throws IOException, InterruptedException {
        draft("<place" + KINDS + ">there</place>");
        netconf.rpc("<commit><confirmed/><persist>mine</persist></commit>");

        var refused = put("after");

        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("in-use"), refused.body());
        netconf.rpc("<cancel-commit><persist-id>mine</persist-id></cancel-commit>");
        assertEquals(201, put("after").statusCode());
    }

    @Test
    void theVersionsThatNetconfTellsAreEntityTags() throws IOException, InterruptedException {
        put("first");
        var commit = netconf.rpc("<commit><with-etag xmlns='urn:ietf:params:xml:ns:yang:ietf-netconf-txid'>true</with-etag></commit>");
        var etag = Pattern.compile("etag=\"([^\"]*)\"").matcher(commit);
        assertTrue(etag.find(), commit);
        assertEquals(204, putIf(etag.group(1), "second").statusCode());
        assertEquals(412, putIf(etag.group(1), "third").statusCode());
        assertEquals("second", motto());
    }

    @Test
    @Timeout(value = 5, unit = MINUTES)
    void noUpdateIsLost() throws Exception {
        put("0");
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Integer> byRestconf = () -> times(CoexistenceTest::incrementIfMatch);
            Callable<Integer> byNetconf = () -> {
                try (var session = lab.netconf()) {
                    return times(() -> incrementLocked(session));
                }
            };
            var clients = Stream.of(byRestconf, byRestconf, byRestconf, byNetconf, byNetconf).toList();
            var sum = 0;
            for (var done : executor.invokeAll(clients)) {
                sum += done.get();
            }
            assertEquals(Integer.toString(sum), motto());
        }
    }

    /** Tries until it has succeeded often enough. */
    private static int times(Callable<Boolean> increment) throws Exception {
        var done = 0;
        while (done < ROUNDS) {
            done += increment.call() ? 1 : 0;
        }
        return done;
    }

    private static boolean incrementIfMatch() throws IOException, InterruptedException {
        var read = RestconfLab.send(http, lab.request(MOTTO).build());
        var etag = read.headers().firstValue("ETag").orElseThrow();
        var answer = putIf(etag.substring(1, etag.length() - 1), Integer.toString(Integer.parseInt(text(read)) + 1));
        assertTrue(answer.statusCode() == 204 || answer.statusCode() == 412 || answer.statusCode() == 409, answer.body());
        return answer.statusCode() == 204;
    }

    private static boolean incrementLocked(NetconfClient session) throws IOException {
        if (!session.rpc("<lock><target><candidate/></target></lock>").contains("<ok/>")) {
            return false;
        }
        var now = Pattern.compile("<motto[^>]*>(\\d+)<").matcher(session.rpc("<get-config><source><candidate/></source></get-config>"));
        assertTrue(now.find());
        var next = Integer.parseInt(now.group(1)) + 1;
        session.rpc(edit("<motto" + KINDS + ">" + next + "</motto>"));
        var committed = session.rpc("<commit/>");
        session.rpc("<unlock><target><candidate/></target></unlock>");
        return committed.contains("<ok/>");
    }

    private static String edit(String config) {
        return "<edit-config><target><candidate/></target><config>" + config + "</config></edit-config>";
    }

    private void draft(String config) throws IOException {
        assertTrue(netconf.rpc(edit(config)).contains("<ok/>"));
    }

    private static HttpResponse<String> put(String text) throws IOException, InterruptedException {
        return RestconfLab.send(http, lab.json("PUT", MOTTO, "{\"example-kinds:motto\": \"" + text + "\"}"));
    }

    private static HttpResponse<String> putIf(String etag, String text) throws IOException, InterruptedException {
        return RestconfLab.send(
                http,
                lab.request(MOTTO)
                        .header("Content-Type", "application/yang-data+json")
                        .header("If-Match", "\"" + etag + "\"")
                        .PUT(BodyPublishers.ofString("{\"example-kinds:motto\": \"" + text + "\"}"))
                        .build());
    }

    private static String motto() throws IOException, InterruptedException {
        return text(RestconfLab.send(http, lab.request(MOTTO).build()));
    }

    private static String text(HttpResponse<String> answer) {
        var value = Pattern.compile(": \"([^\"]*)\"").matcher(answer.body());
        assertTrue(value.find(), answer.body());
        return value.group(1);
    }

    private static void permitGuestsMottosAlone() throws IOException, InterruptedException {
        var rules = """
                {"ietf-netconf-acm:nacm": {"write-default": "deny",
                  "groups": {"group": [{"name": "guests", "user-name": ["guest"]}]},
                  "rule-list": [{"name": "guests", "group": ["guests"], "rule": [
                    {"name": "mottos", "path": "/example-kinds:motto", "access-operations": "*", "action": "permit"}]}]}}
                """;
        var done = RestconfLab.send(http, lab.json("PUT", "/restconf/data/ietf-netconf-acm:nacm", rules));
        assertTrue(done.statusCode() / 100 == 2, done.body());
    }
}
