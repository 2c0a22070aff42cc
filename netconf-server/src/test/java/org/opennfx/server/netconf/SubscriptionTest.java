package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.server.notifications.NotificationSettings;

/** Subscriptions of RFC 5277 over SSH. */
class SubscriptionTest {
    private static final NodeName EVENT = new NodeName("example-event", "http://example.com/event/1.0", "event");
    private static final String BASE_EVENTS = "urn:ietf:params:xml:ns:yang:ietf-netconf-notifications";
    /** No other events than those that the test publishes. */
    private static final String EVENTS_ONLY =
            "<filter type='subtree'><event xmlns='http://example.com/event/1.0'/></filter>";

    @TempDir
    private static Path keys;

    private static String subscribe(String parameters) {
        return "<create-subscription xmlns='urn:ietf:params:xml:ns:netconf:notification:1.0'>" + parameters
                + "</create-subscription>";
    }

    private static void publish(ExampleDevice device, String eventClass, String card, String severity) {
        device.events().publish(EVENT, event -> event.leaf("eventClass", eventClass)
                .container("reportingEntity", entity -> entity.leaf("card", card))
                .leaf("severity", severity));
    }

    /** The card that the next notification tells of. */
    private static String nextCard(NetconfClient client) throws IOException {
        var message = client.receive();
        assertTrue(message.contains("<card>"), message);
        return message.replaceAll("(?s).*<card>(.*)</card>.*", "$1");
    }

    private static String element(String parameter, Instant time) {
        return "<" + parameter + ">" + time + "</" + parameter + ">";
    }

    @Test
    void anEventComesAsRfc5277WritesIt() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            assertOk(client.rpc(subscribe(EVENTS_ONLY)));
            publish(device, "fault", "Ethernet0", "major");
            assertTrue(client.receive()
                    .matches("<notification xmlns=\"urn:ietf:params:xml:ns:netconf:notification:1.0\">"
                            + "<eventTime>\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z</eventTime>"
                            + "<event xmlns=\"http://example.com/event/1.0\"><eventClass>fault</eventClass>"
                            + "<reportingEntity><card>Ethernet0</card></reportingEntity>"
                            + "<severity>major</severity></event></notification>"));
        }
    }

    /** The subtree filters of RFC 5277 5.1, and what of its four events passes each. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<E/> | Ethernet0 Ethernet1 Ethernet2 ATM1",
                "<E><eventClass>fault</eventClass><severity>critical</severity></E>"
                        + "<E><eventClass>fault</eventClass><severity>major</severity></E>"
                        + "<E><eventClass>fault</eventClass><severity>minor</severity></E>"
                        + "| Ethernet0 Ethernet1 ATM1",
                "<E><eventClass>state</eventClass></E><E><eventClass>config</eventClass></E>"
                        + "<E><eventClass>fault</eventClass><reportingEntity><card>Ethernet0</card></reportingEntity></E>"
                        + "| Ethernet0 Ethernet2",
                "<E><eventClass>audit</eventClass></E> | ''",
                "'' | ''"
            })
    void aSubtreeFilterLetsWholeEventsPass(String elements, String cards) throws IOException {
        var filter = elements.replace("<E>", "<event xmlns='http://example.com/event/1.0'>")
                .replace("</E>", "</event>")
                .replace("<E/>", "<event xmlns='http://example.com/event/1.0'/>");
        var last = "<event xmlns='http://example.com/event/1.0'><reportingEntity><card>last</card></reportingEntity></event>";
        requirePassed(cards, subscribe("<filter type='subtree'>" + filter + last + "</filter>"));
    }

    /** The XPath filters of RFC 5277 5.2. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/e:event[e:eventClass='fault' and (e:severity='minor' or e:severity='major' or e:severity='critical')]"
                        + "| Ethernet0 Ethernet1 ATM1",
                "/e:event[e:eventClass='state' or e:eventClass='config']"
                        + " or /e:event[e:eventClass='fault' and e:reportingEntity/e:card='Ethernet0']"
                        + "| Ethernet0 Ethernet2",
                "false() | ''"
            })
    void anXPathFilterLetsPassWhatItIsTrueOf(String select, String cards) throws IOException {
        requirePassed(cards, subscribe("<filter type='xpath' xmlns:e='http://example.com/event/1.0' select=\"(" + select
                + ") or /e:event/e:reportingEntity/e:card='last'\"/>"));
    }

    /** Over SSH and over TLS. */
    private static void requirePassed(String cards, String subscription) throws IOException {
        try (var device = ExampleDevice.start(keys);
                var overSsh = NetconfClient.open(device);
                var overTls = NetconfClient.open(device.tls().connect("root"), Framing.CHUNKED)) {
            assertOk(overSsh.rpc(subscription));
            assertOk(overTls.rpc(subscription));
            publishTheFourEvents(device);
            assertEquals(cards, String.join(" ", cardsBeforeTheLast(overSsh)));
            assertEquals(cards, String.join(" ", cardsBeforeTheLast(overTls)));
        }
    }

    private static void publishTheFourEvents(ExampleDevice device) {
        publish(device, "fault", "Ethernet0", "critical");
        publish(device, "fault", "Ethernet1", "major");
        publish(device, "state", "Ethernet2", "none");
        publish(device, "fault", "ATM1", "minor");
        publish(device, "end", "last", "none");
    }

    private static List<String> cardsBeforeTheLast(NetconfClient client) throws IOException {
        var passed = new ArrayList<String>();
        for (var card = nextCard(client); !card.equals("last"); card = nextCard(client)) {
            passed.add(card);
        }
        return passed;
    }

    @Test
    void replayGivesThePastThenReplayCompleteThenThePresent() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var start = Instant.now();
            publish(device, "fault", "Ethernet0", "major");
            publish(device, "fault", "Ethernet1", "major");
            device.awaitLogged(EVENT, 2);
            assertOk(client.rpc(subscribe(EVENTS_ONLY + element("startTime", start))));
            assertEquals("Ethernet0", nextCard(client));
            assertEquals("Ethernet1", nextCard(client));
            assertTrue(client.receive().contains("<replayComplete xmlns=\"urn:ietf:params:xml:ns:netmod:notification\"/>"));
            publish(device, "fault", "Ethernet2", "major");
            assertEquals("Ethernet2", nextCard(client));
        }
    }

    @Test
    void whatWasPublishedBeforeTheRequestIsReplayedThoughItIsNotInTheLogYet() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var start = Instant.now();
            var slow = new CompletableFuture<Void>();
            device.events().between(slow::join);
            publish(device, "fault", "Ethernet0", "major");
            assertOk(client.rpc(subscribe(
                    EVENTS_ONLY + element("startTime", start) + element("stopTime", Instant.now()))));
            slow.complete(null);
            assertEquals("Ethernet0", nextCard(client));
            assertTrue(client.receive().contains("replayComplete"));
            assertTrue(client.receive().contains("notificationComplete"));
        }
    }

    @Test
    void aSubscriptionIsOverAtItsStopTimeAndTheSessionMaySubscribeAgain() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var start = Instant.now();
            publish(device, "fault", "Ethernet0", "major");
            device.awaitLogged(EVENT, 1);
            assertOk(client.rpc(subscribe(
                    EVENTS_ONLY + element("startTime", start) + element("stopTime", Instant.now()))));
            assertEquals("Ethernet0", nextCard(client));
            assertTrue(client.receive().contains("replayComplete"));
            assertTrue(client.receive().contains("<notificationComplete xmlns=\"urn:ietf:params:xml:ns:netmod:notification\"/>"));
            String again;
            do {
                again = client.rpc(subscribe(EVENTS_ONLY));
            } while (again.contains("in-use"));
            assertOk(again);
        }
    }

    /** RFC 5277 2.1.1. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<stopTime>2008-01-01T00:00:00Z</stopTime> | missing-element | startTime",
                "<startTime>2008-01-02T00:00:00Z</startTime><stopTime>2008-01-01T00:00:00Z</stopTime> | bad-element | stopTime",
                "<startTime>2999-01-01T00:00:00Z</startTime> | bad-element | startTime",
                "<startTime>yesterday</startTime> | bad-element | startTime",
                "<stream>SNMP</stream> | bad-element | stream",
                "<stream>NETCONF</stream><stream>NETCONF</stream> | bad-element | stream",
                "<color>red</color> | unknown-element | color",
            })
    void aWrongRequestIsRefused(String parameters, String tag, String element) throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var reply = client.rpc(subscribe(parameters));
            assertTrue(reply.contains("<error-tag>" + tag + "</error-tag>"), reply);
            assertTrue(reply.contains("<bad-element>" + element + "</bad-element>"), reply);
            assertOk(client.rpc(subscribe("")));
        }
    }

    @Test
    void aSessionHasOneSubscriptionAtATime() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            assertOk(client.rpc(subscribe(EVENTS_ONLY)));
            assertTrue(client.rpc(subscribe(EVENTS_ONLY)).contains("<error-tag>in-use</error-tag>"));
        }
    }

    @Test
    void aSubscribedSessionStillAnswers() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            assertOk(client.rpc(subscribe(EVENTS_ONLY)));
            assertTrue(client.rpc("<get-config><source><running/></source></get-config>").contains("<data"));
        }
    }

    @Test
    void aUserWithoutRightsMayNotSubscribe() throws IOException {
        try (var device = ExampleDevice.start(keys);
                var client = NetconfClient.open(device.port(), "nobody", Framing.CHUNKED)) {
            assertTrue(client.rpc(subscribe("")).contains("<error-tag>access-denied</error-tag>"));
        }
    }

    @Test
    void theStreamsAreShown() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var reply = client.rpc("<get><filter><netconf xmlns='urn:ietf:params:xml:ns:netmod:notification'/></filter></get>");
            assertTrue(reply.contains("<name>NETCONF</name>"), reply);
            assertTrue(reply.contains("<replaySupport>true</replaySupport>"), reply);
            assertTrue(reply.contains("<replayLogCreationTime>"), reply);
        }
    }

    private static final String FRED = "<edit-config><target><candidate/></target><config><top xmlns='" + ExampleDevice.NAMESPACE
            + "'><users><user><name>fred</name></user></users></top></config></edit-config>";

    @Test
    void aCommitIsToldWithItsEdits() throws IOException {
        try (var device = ExampleDevice.start(keys);
                var watcher = NetconfClient.open(device);
                var client = NetconfClient.open(device)) {
            assertOk(watcher.rpc(subscribe(only("netconf-config-change"))));
            assertOk(client.rpc(FRED));
            assertOk(client.rpc("<commit/>"));
            var told = watcher.receive();
            assertTrue(
                    told.contains("<changed-by><username>root</username><session-id>" + client.sessionId()
                            + "</session-id><source-host>127.0.0.1</source-host></changed-by><datastore>running</datastore>"),
                    told);
            assertTrue(told.contains("<operation>create</operation>"), told);
            assertTrue(told.contains("/ex:top"), told);
        }
    }

    @Test
    void aConfirmedCommitIsToldFromStartToEnd() throws IOException {
        try (var device = ExampleDevice.start(keys);
                var watcher = NetconfClient.open(device);
                var client = NetconfClient.open(device)) {
            assertOk(watcher.rpc(subscribe(only("netconf-confirmed-commit"))));
            assertOk(client.rpc("<commit><confirmed/><confirm-timeout>60</confirm-timeout></commit>"));
            var started = watcher.receive();
            assertTrue(started.contains("<confirm-event>start</confirm-event><timeout>60</timeout>"), started);
            assertOk(client.rpc("<commit/>"));
            var completed = watcher.receive();
            assertTrue(completed.contains("<confirm-event>complete</confirm-event></netconf-confirmed-commit>"), completed);
        }
    }

    /** RFC 6470 2.2: what is "caused by internal action" is the server's; the turn names the session that it is about. */
    @Test
    void whatIsUndoneWithItsSessionIsTheServersChange() throws IOException {
        try (var device = ExampleDevice.start(keys); var watcher = NetconfClient.open(device)) {
            assertOk(watcher.rpc(subscribe("<filter type='subtree'><netconf-config-change xmlns='" + BASE_EVENTS
                    + "'/><netconf-confirmed-commit xmlns='" + BASE_EVENTS + "'/></filter>")));
            long session;
            try (var client = NetconfClient.open(device)) {
                session = client.sessionId();
                assertOk(client.rpc(FRED));
                assertOk(client.rpc("<commit><confirmed/></commit>"));
                watcher.receive();
                watcher.receive();
            }
            var undone = watcher.receive();
            assertTrue(undone.contains("<changed-by><server/></changed-by>"), undone);
            var cancelled = watcher.receive();
            assertTrue(cancelled.contains("<session-id>" + session + "</session-id>"), cancelled);
            assertTrue(cancelled.contains("<confirm-event>cancel</confirm-event>"), cancelled);
        }
    }

    @Test
    void aKilledSessionIsToldWithItsKiller() throws IOException {
        try (var device = ExampleDevice.start(keys);
                var watcher = NetconfClient.open(device);
                var killer = NetconfClient.open(device);
                var victim = NetconfClient.open(device)) {
            assertOk(watcher.rpc(subscribe(only("netconf-session-end"))));
            assertOk(killer.rpc("<kill-session><session-id>" + victim.sessionId() + "</session-id></kill-session>"));
            var told = watcher.receive();
            assertTrue(told.contains("<session-id>" + victim.sessionId() + "</session-id>"), told);
            assertTrue(
                    told.contains("<killed-by>" + killer.sessionId() + "</killed-by><termination-reason>killed</termination-reason>"),
                    told);
        }
    }

    @Test
    void aSessionIsToldFromItsStartToItsEnd() throws IOException {
        try (var device = ExampleDevice.start(keys); var watcher = NetconfClient.open(device)) {
            assertOk(watcher.rpc(subscribe("<filter><netconf-session-start xmlns='" + BASE_EVENTS + "'/><netconf-session-end xmlns='" + BASE_EVENTS + "'/></filter>")));
            try (var other = NetconfClient.open(device)) {
                assertTrue(watcher.receive().contains("<netconf-session-start xmlns=\"" + BASE_EVENTS + "\">"));
                assertOk(other.rpc("<close-session/>"));
                assertTrue(watcher.receive().contains("<termination-reason>closed</termination-reason>"));
            }
        }
    }

    @Test
    void aWrongHelloIsToldAsTheReason() throws IOException {
        try (var device = ExampleDevice.start(keys); var watcher = NetconfClient.open(device)) {
            assertOk(watcher.rpc(subscribe(only("netconf-session-end"))));
            try (var other = NetconfClient.connect(device.port(), "root")) {
                other.send(NetconfClient.helloWith("urn:example:no-base"));
                assertTrue(watcher.receive().contains("<termination-reason>bad-hello</termination-reason>"));
            }
        }
    }

    /** It takes no time from anybody else, and loses its session, for the protocol has no word for a gap. */
    @Test
    void aClientThatReadsNothingEndsItsOwnSessionOnly() throws IOException {
        var settings = new NotificationSettings(10, 1, Duration.ofMillis(50), 10, 64_000_000);
        try (var device = ExampleDevice.start(keys, settings);
                var watcher = NetconfClient.open(device);
                var slow = NetconfClient.open(device)) {
            assertOk(watcher.rpc(subscribe(only("netconf-session-end"))));
            assertOk(slow.rpc(subscribe(EVENTS_ONLY)));
            var large = "x".repeat(1_000_000);
            for (var i = 0; i < 40; i++) {
                publish(device, "fault", large, "major");
            }
            var told = watcher.receive();
            assertTrue(told.contains("<session-id>" + slow.sessionId() + "</session-id>"), told);
            assertTrue(told.contains("<termination-reason>other</termination-reason>"), told);
            assertFalse(watcher.rpc("<get/>").isEmpty());
        }
    }

    @Test
    void aDefectEndsTheSession() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            assertOk(client.rpc(subscribe(EVENTS_ONLY)));
            device.publishDefect();
            assertTrue(client.isEnded());
        }
    }

    private static String only(String event) {
        return "<filter type='subtree'><" + event + " xmlns='" + BASE_EVENTS + "'/></filter>";
    }

    private static void assertOk(String reply) {
        assertTrue(reply.contains("<ok/>"), reply);
    }
}
