package org.opennfx.server.netconf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.commons.codec.digest.Sha2Crypt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.datastore.store.DatastoreName;
import org.opennfx.server.operations.SessionLimits;

/** Sessions over SSH, from their hello to however they end. */
class SessionTest {
    private static final String LOCK = "<lock><target><candidate/></target></lock>";
    private static final String UNLOCK = "<unlock><target><candidate/></target></unlock>";
    private static final String GET_RUNNING = "<get-config><source><running/></source></get-config>";

    @TempDir
    private static Path keys;

    private ExampleDevice device;

    @BeforeEach
    void start() throws IOException {
        device = ExampleDevice.start(keys);
    }

    @AfterEach
    void stop() throws IOException {
        device.close();
    }

    @Test
    void helloNamesWhatTheServerDoes() throws IOException {
        try (var client = NetconfClient.open(device)) {
            for (var capability : List.of("base:1.0", "base:1.1", "capability:candidate:1.0", "capability:validate:1.1",
                    "capability:confirmed-commit:1.1",
                    "capability:rollback-on-error:1.0")) {
                assertTrue(client.serverHello().contains(">urn:ietf:params:netconf:" + capability + "<"), capability);
            }
            assertFalse(client.serverHello().contains("writable-running"));
        }
    }

    @Test
    void sessionsOfOneConnectionHaveTheirOwnIds() throws IOException {
        try (var one = NetconfClient.open(device)) {
            var other = one.another();
            assertTrue(other.sessionId() > one.sessionId());
            assertTrue(one.rpc(LOCK).contains("<ok/>"));
            assertTrue(other.rpc(LOCK).contains("lock-denied"));
            assertTrue(one.rpc("<close-session/>").contains("<ok/>"));
            assertTrue(one.isEnded());
            assertTrue(other.rpc(LOCK).contains("<ok/>"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<rpc xmlns='urn:ietf:params:xml:ns:netconf:base:1.0' message-id='1'><get/></rpc>",
        "<hello><capabilities><capability>urn:ietf:params:netconf:base:1.1</capability></capabilities></hello>",
        "<hello xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'/>",
        "<hello xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'><capabilities><capability>urn:x</capability></capabilities></hello>",
        "<hello xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'><capabilities><capability>urn:ietf:params:netconf:base:1.1"
                + "</capability></capabilities><session-id>4</session-id></hello>",
        "<!DOCTYPE a><hello xmlns='urn:ietf:params:xml:ns:netconf:base:1.0'/>",
        "GET / HTTP/1.1",
        "<hello"
    })
    void aWrongHelloEndsTheSession(String hello) throws IOException {
        try (var client = NetconfClient.connect(device.port(), "root")) {
            client.receive();
            client.send(hello);
            assertTrue(client.isEnded());
        }
    }

    @Test
    void bytesBeforeTheHelloEndTheSession() throws IOException {
        try (var client = NetconfClient.connect(device.port(), "root")) {
            client.receive();
            client.send("rubbish " + NetconfClient.helloWith("urn:ietf:params:netconf:base:1.1"));
            assertTrue(client.isEnded());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n#0\n", "<rpc/>", "\n#abc\n", "\n##\n", "\n#5\nab"})
    void aBadFrameEndsTheSession(String bytes) throws IOException {
        try (var client = NetconfClient.open(device)) {
            client.sendRaw(bytes);
            client.finish();
            assertTrue(client.isEnded());
        }
    }

    @Test
    void silenceWithinAMessageEndsTheSession() throws IOException {
        try (var impatient = device(NetconfSettings.DEFAULT.largestMessage(), Duration.ofHours(1), Duration.ofMillis(50));
                var client = NetconfClient.open(impatient)) {
            client.sendRaw("\n#100\n<rpc");
            assertTrue(client.isEnded());
        }
    }

    @Test
    void noHelloEndsTheSession() throws IOException {
        var settings = new NetconfSettings(Duration.ofMillis(50), Duration.ofHours(1), Duration.ofHours(1), 1000);
        try (var impatient = ExampleDevice.start(keys, Optional.empty(), settings, SessionLimits.DEFAULT);
                var client = NetconfClient.connect(impatient.port(), "root")) {
            client.receive();
            assertTrue(client.isEnded());
        }
    }

    @Test
    void anIdleSessionEndsAndItsLocksWithIt() throws IOException {
        try (var impatient = device(1000, Duration.ofMillis(300), Duration.ofHours(1)); var client = NetconfClient.open(impatient)) {
            assertTrue(client.rpc(LOCK).contains("<ok/>"));
            assertTrue(client.isEnded());
            try (var other = NetconfClient.open(impatient)) {
                assertTrue(other.rpc(LOCK).contains("<ok/>"));
            }
        }
    }

    @Test
    void aMessageOverTheLimitIsTooBigAndEndsTheSession() throws IOException {
        for (var framing : Framing.values()) {
            try (var small = device(1000, Duration.ofHours(1), Duration.ofHours(1));
                    var client = NetconfClient.open(small.port(), "root", framing)) {
                assertTrue(client.rpc(GET_RUNNING).contains("<data"));
                client.send("<rpc message-id='7' xmlns='" + NetconfClient.BASE + "'>" + " ".repeat(1000) + "</rpc>");
                var reply = client.receive();
                assertTrue(reply.contains("message-id=\"7\"") && reply.contains("<error-tag>too-big</error-tag>"), reply);
                assertTrue(client.isEnded());
            }
        }
    }

    @Test
    void anExpressionTooDeepIsRefusedAndTheSessionGoesOn() throws IOException {
        try (var client = NetconfClient.open(device)) {
            for (var deep : new String[] {"(".repeat(100_000), "1" + "+1".repeat(100_000)}) {
                var reply = client.rpc("<get><filter type='xpath' select='" + deep + "'/></get>");
                assertTrue(reply.contains("<error-tag>bad-attribute</error-tag>"), reply);
            }
            assertTrue(client.rpc(GET_RUNNING).contains("<data"));
        }
    }

    private static ExampleDevice device(long largest, Duration idle, Duration silence) throws IOException {
        return ExampleDevice.start(
                keys, Optional.empty(), new NetconfSettings(Duration.ofSeconds(20), idle, silence, largest), SessionLimits.DEFAULT);
    }

    @Test
    void nestingTooDeepIsRefusedAndTheSessionGoesOn() throws IOException {
        try (var client = NetconfClient.open(device)) {
            var deep = "<a>".repeat(300) + "</a>".repeat(300);
            assertTrue(client.rpc("<get><filter>" + deep + "</filter></get>").contains("<error-tag>too-big</error-tag>"));
            var behindAnError = client.rpc("<no-such-operation>" + deep + "</no-such-operation>");
            assertTrue(behindAnError.contains("<error-tag>too-big</error-tag>"), behindAnError);
            assertTrue(client.rpc(GET_RUNNING).contains("<data"));
        }
    }

    @Test
    void lockDeniedNamesTheHolder() throws IOException {
        try (var holder = NetconfClient.open(device); var other = NetconfClient.open(device)) {
            assertTrue(holder.rpc(LOCK).contains("<ok/>"));
            var denied = other.rpc(LOCK);
            assertTrue(denied.contains("<error-tag>lock-denied</error-tag>"), denied);
            assertTrue(denied.contains("<session-id>" + holder.sessionId() + "</session-id>"), denied);
            var refused = other.rpc(edit("fred", ""));
            assertTrue(refused.contains("<error-tag>in-use</error-tag>"), refused);
            assertTrue(other.rpc(UNLOCK).contains("<error-tag>operation-failed</error-tag>"));
            assertTrue(holder.rpc(UNLOCK).contains("<ok/>"));
            assertTrue(other.rpc(edit("fred", "")).contains("<ok/>"));
            assertTrue(holder.rpc(LOCK).contains("<error-tag>lock-denied</error-tag>"));
        }
    }

    @Test
    void killSessionFreesWhatTheOtherHeld() throws IOException {
        try (var victim = NetconfClient.open(device); var killer = NetconfClient.open(device)) {
            assertTrue(victim.rpc(LOCK).contains("<ok/>"));
            assertTrue(victim.rpc(edit("fred", "")).contains("<ok/>"));
            assertTrue(killer.rpc(kill(victim)).contains("<ok/>"));
            assertTrue(killer.rpc(LOCK).contains("<ok/>"));
            assertFalse(device.datastore().candidateModified());
            assertTrue(victim.isEnded());
            assertTrue(killer.rpc(kill(victim)).contains("<error-tag>invalid-value</error-tag>"));
            assertTrue(killer.rpc(kill(killer)).contains("<error-tag>invalid-value</error-tag>"));
        }
    }

    @Test
    void closeSessionFreesWhatItHeldBeforeItIsAnswered() throws IOException {
        try (var holder = NetconfClient.open(device); var other = NetconfClient.open(device)) {
            assertTrue(holder.rpc(LOCK).contains("<ok/>"));
            assertTrue(holder.rpc(edit("fred", "")).contains("<ok/>"));
            assertTrue(holder.rpc("<close-session/>").contains("<ok/>"));
            assertFalse(device.datastore().candidateModified());
            assertTrue(other.rpc(LOCK).contains("<ok/>"));
        }
    }

    @Test
    void aConnectionThatGoesInTheMiddleOfAnEditLeavesNothingBehind() throws IOException {
        var client = NetconfClient.open(device);
        assertTrue(client.rpc(LOCK).contains("<ok/>"));
        assertTrue(client.rpc(edit("fred", "")).contains("<ok/>"));
        client.sendRaw("\n#2000\n<rpc message-id='9' xmlns='" + NetconfClient.BASE + "'><edit-config><target><candidate/></target><config>");
        client.abort();
        while (device.datastore().lockOn(DatastoreName.CANDIDATE).isPresent()) {
            Thread.onSpinWait();
        }
        assertFalse(device.datastore().candidateModified());
        try (var other = NetconfClient.open(device)) {
            assertTrue(other.rpc(LOCK).contains("<ok/>"));
        }
    }

    @Test
    void moreSessionsThanAllowedAreRefused() throws IOException {
        try (var small = ExampleDevice.start(keys, Optional.empty(), NetconfSettings.DEFAULT, SessionLimits.DEFAULT.sessions(1, 1));
                var first = NetconfClient.open(small);
                var second = NetconfClient.connect(small.port(), "root")) {
            assertTrue(second.isEnded());
            assertEquals("1 sessions are open, and no more are allowed\r\n", second.refusal());
            assertTrue(first.rpc(GET_RUNNING).contains("<data"));
        }
    }

    @Test
    void aUserCannotTakeTheSessionsOfTheOthers() throws IOException {
        try (var small = ExampleDevice.start(keys, Optional.empty(), NetconfSettings.DEFAULT, SessionLimits.DEFAULT.sessions(10, 1));
                var first = NetconfClient.open(small);
                var second = NetconfClient.connect(small.port(), "root");
                var other = NetconfClient.open(small.port(), "reader", Framing.CHUNKED)) {
            assertTrue(second.isEnded());
            assertEquals("user root has 1 sessions open, and no more are allowed\r\n", second.refusal());
            assertTrue(first.rpc(GET_RUNNING).contains("<data"));
            assertTrue(other.rpc(GET_RUNNING).contains("<data"));
            assertTrue(first.rpc("<close-session/>").contains("<ok/>"));
            assertTrue(first.isEnded());
            try (var again = NetconfClient.open(small)) {
                assertTrue(again.rpc(GET_RUNNING).contains("<data"));
            }
        }
    }

    @Test
    void fiftySessionsAtOnceAreEachServed() throws IOException, InterruptedException, ExecutionException {
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> answers = new ArrayList<>();
            for (var user : IntStream.range(0, 50).mapToObj(number -> "user" + number).toList()) {
                answers.add(pool.submit(() -> {
                    try (var client = NetconfClient.open(device)) {
                        assertTrue(client.rpc(edit(user, "")).contains("<ok/>"));
                        assertTrue(client.rpc("<commit/>").contains("<ok/>"));
                        return client.rpc(GET_RUNNING);
                    }
                }));
            }
            for (var number = 0; number < 50; number++) {
                assertTrue(answers.get(number).get().contains("<name>user" + number + "</name>"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "root, get, true", "operator, get, true", "reader, get, true", "nobody, get, false",
        "root, commit, true", "operator, commit, false", "reader, commit, false", "nobody, commit, false",
        "root, discard-changes, true", "operator, discard-changes, false", "reader, discard-changes, false",
        "operator, get-nothing, true", "reader, get-nothing, true", "nobody, get-nothing, false",
        "operator, request-echo, true", "reader, request-echo, false",
        "nobody, close-session, true"
    })
    void aClassAllowsWhatItShould(String user, String operation, boolean allowed) throws IOException {
        try (var client = NetconfClient.open(device.port(), user, Framing.CHUNKED)) {
            var modelled = operation.contains("nothing") || operation.contains("echo");
            var reply = client.rpc(
                    modelled ? "<" + operation + " xmlns='" + ExampleDevice.NAMESPACE + "'/>" : "<" + operation + "/>");
            assertEquals(!allowed, reply.contains("<error-tag>access-denied</error-tag>"), reply);
            assertTrue(allowed || reply.contains(":" + operation + "</error-path>"), reply);
        }
    }

    @Test
    void onlyASuperUserSeesSecrets() throws IOException {
        try (var root = NetconfClient.open(device); var reader = NetconfClient.open(device.port(), "reader", Framing.CHUNKED)) {
            root.rpc(edit("fred", "<password>hush</password>"));
            root.rpc("<commit/>");
            assertTrue(root.rpc(GET_RUNNING).contains("hush"));
            var seen = reader.rpc(GET_RUNNING);
            assertTrue(seen.contains("<name>fred</name>"), seen);
            assertFalse(seen.contains("password"), seen);
            assertFalse(reader.rpc("<get/>").contains("hush"));
            var probe = "<get><filter><top><users><user><password>hush</password></user></users></top></filter></get>";
            assertFalse(reader.rpc(probe).contains("fred"));
        }
    }

    @Test
    void aPlainPasswordIsHashedBeforeItIsStored() throws IOException {
        try (var client = NetconfClient.open(device)) {
            assertTrue(client.rpc(edit("fred", "<plain-password>very secret</plain-password>")).contains("<ok/>"));
            var candidate = client.rpc("<get-config><source><candidate/></source></get-config>");
            assertFalse(candidate.contains("very secret"), candidate);
            assertFalse(candidate.contains("plain-password"), candidate);
            var hash = Pattern.compile("<password>(\\$6\\$[^$]+\\$[^<]+)</password>").matcher(candidate);
            assertTrue(hash.find(), candidate);
            assertEquals(hash.group(1), Sha2Crypt.sha512Crypt("very secret".getBytes(UTF_8), hash.group(1)));
        }
    }

    private static String edit(String user, String more) {
        return "<edit-config><target><candidate/></target><config><top xmlns='" + ExampleDevice.NAMESPACE + "'><users><user><name>" + user
                + "</name>" + more + "</user></users></top></config></edit-config>";
    }

    private static String kill(NetconfClient victim) {
        return "<kill-session><session-id>" + victim.sessionId() + "</session-id></kill-session>";
    }
}
