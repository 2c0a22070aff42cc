package org.opennfx.server.netconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.server.notifications.NotificationSettings;

/** Subscriptions of RFC 8639 over SSH. */
class DynamicSubscriptionTest {
    private static final NodeName EVENT = new NodeName("example-event", "http://example.com/event/1.0", "event");
    private static final String NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-subscribed-notifications";
    private static final String STREAM = "<stream>NETCONF</stream>";
    private static final String EVENTS_ONLY =
            "<stream-subtree-filter><event xmlns='http://example.com/event/1.0'/></stream-subtree-filter>";

    @TempDir
    private static Path keys;

    private static String call(String operation, String parameters) {
        return "<" + operation + " xmlns='" + NAMESPACE + "'>" + parameters + "</" + operation + ">";
    }

    private static String id(long id) {
        return "<id>" + id + "</id>";
    }

    private static long establish(NetconfClient client, String parameters) throws IOException {
        var reply = client.rpc(call("establish-subscription", parameters));
        assertTrue(reply.contains("<id xmlns=\"" + NAMESPACE + "\">"), reply);
        return Long.parseLong(reply.replaceAll("(?s).*<id [^>]*>(\\d+)</id>.*", "$1"));
    }

    private static void publish(ExampleDevice device, String card) {
        device.events().publish(EVENT, event -> event.container("reportingEntity", entity -> entity.leaf("card", card)));
    }

    private static String nextCard(NetconfClient client) throws IOException {
        var message = client.receive();
        assertTrue(message.contains("<card>"), message);
        return message.replaceAll("(?s).*<card>(.*)</card>.*", "$1");
    }

    private static void assertOk(String reply) {
        assertTrue(reply.contains("<ok/>"), reply);
    }

    @Test
    void aSessionMayHaveSeveralSubscriptionsWithFiltersOfTheirOwn() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var first = establish(client, STREAM + EVENTS_ONLY);
            var second = establish(
                    client,
                    STREAM + "<stream-xpath-filter xmlns:e='http://example.com/event/1.0'>/e:event[e:reportingEntity/e:card='a']"
                            + "</stream-xpath-filter>");
            assertEquals(first + 1, second);
            publish(device, "a");
            assertEquals("a", nextCard(client));
            assertEquals("a", nextCard(client));
            publish(device, "b");
            assertEquals("b", nextCard(client));
        }
    }

    @Test
    void aSubscriptionUsesAFilterOfTheConfigurationByItsName() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            assertOk(client.rpc("<edit-config><target><candidate/></target><config><filters xmlns='" + NAMESPACE
                    + "'><stream-filter><name>events</name>" + EVENTS_ONLY + "</stream-filter></filters></config></edit-config>"));
            assertOk(client.rpc("<commit/>"));
            establish(client, STREAM + "<stream-filter-name>events</stream-filter-name>");
            assertOk(client.rpc("<discard-changes/>"));
            publish(device, "a");
            assertEquals("a", nextCard(client));
        }
    }

    @Test
    void aModifiedSubscriptionSaysWhereTheNewTermsBegin() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var id = establish(client, STREAM + "<stream-xpath-filter>false()</stream-xpath-filter>");
            for (var i = 0; i < 200; i++) {
                publish(device, "a");
            }
            assertOk(client.rpc(call("modify-subscription", id(id) + EVENTS_ONLY)));
            var modified = client.receive();
            assertTrue(modified.contains("<subscription-modified xmlns=\"" + NAMESPACE + "\"><id>" + id + "</id>"), modified);
            assertTrue(modified.contains("<stream>NETCONF</stream>"), modified);
            assertTrue(modified.contains("<stream-subtree-filter><event"), modified);
            publish(device, "b");
            assertEquals("b", nextCard(client));
        }
    }

    @Test
    void aDeletedSubscriptionIsGone() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var id = establish(client, STREAM + EVENTS_ONLY);
            assertOk(client.rpc(call("delete-subscription", id(id))));
            var shown = client.rpc(state());
            while (shown.contains("<subscription>")) {
                shown = client.rpc(state());
            }
            assertRefused(client.rpc(call("delete-subscription", id(id))), "no-such-subscription", "delete-subscription-error-info");
        }
    }

    @Test
    void aKilledSubscriptionIsTerminatedWithANotice() throws IOException {
        try (var device = ExampleDevice.start(keys);
                var client = NetconfClient.open(device);
                var operator = NetconfClient.open(device)) {
            var id = establish(client, STREAM + EVENTS_ONLY);
            assertRefused(operator.rpc(call("delete-subscription", id(id))), "no-such-subscription", "delete-subscription-error-info");
            assertOk(operator.rpc(call("kill-subscription", id(id))));
            var terminated = client.receive();
            assertTrue(terminated.contains("<subscription-terminated xmlns=\"" + NAMESPACE + "\"><id>" + id + "</id>"), terminated);
            assertTrue(terminated.contains(":no-such-subscription</reason>"), terminated);
        }
    }

    @Test
    void aDefectTerminatesTheSubscriptionWithANotice() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var id = establish(client, STREAM + EVENTS_ONLY);
            device.publishDefect();
            var terminated = client.receive();
            assertTrue(terminated.contains("<subscription-terminated xmlns=\"" + NAMESPACE + "\"><id>" + id + "</id>"), terminated);
        }
    }

    @Test
    void onlyASuperUserKills() throws IOException {
        try (var device = ExampleDevice.start(keys);
                var client = NetconfClient.open(device);
                var reader = NetconfClient.open(device.port(), "reader", Framing.CHUNKED)) {
            var id = establish(client, STREAM + EVENTS_ONLY);
            var reply = reader.rpc(call("kill-subscription", id(id)));
            assertTrue(reply.contains("<error-tag>access-denied</error-tag>"), reply);
        }
    }

    @Test
    void aReplayThatBeginsBeforeTheLogIsRevisedAndCompleted() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var reply = client.rpc(call(
                    "establish-subscription",
                    STREAM + EVENTS_ONLY + "<replay-start-time>2008-01-01T00:00:00Z</replay-start-time>"));
            assertTrue(reply.contains("<replay-start-time-revision xmlns="), reply);
            var completed = client.receive();
            assertTrue(completed.contains("<replay-completed xmlns=\"" + NAMESPACE + "\"><id>1</id>"), completed);
        }
    }

    @Test
    void aSubscriptionIsShownWithWhatItSent() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            establish(client, STREAM + EVENTS_ONLY + "<stop-time>2999-01-01T00:00:00Z</stop-time>");
            publish(device, "a");
            assertEquals("a", nextCard(client));
            var shown = client.rpc(state());
            while (!shown.contains("<sent-event-records>1</sent-event-records>")) {
                shown = client.rpc(state());
            }
            assertTrue(shown.contains("<name>session " + client.sessionId() + "</name>"), shown);
            assertTrue(shown.contains("<state>active</state>"), shown);
            assertTrue(shown.contains("<stop-time>2999-01-01T00:00:00Z</stop-time>"), shown);
            assertTrue(shown.contains("<replay-log-creation-time>"), shown);
        }
    }

    /** RFC 8640 7: the reason in error-app-tag, and in the structure of the operation. */
    @Test
    void aFilterThatCannotBeUnderstoodIsRefusedWithAHint() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var reply = client.rpc(call("establish-subscription", STREAM + "<stream-xpath-filter>/[</stream-xpath-filter>"));
            assertRefused(reply, "filter-unsupported", "establish-subscription-stream-error-info");
            assertTrue(reply.contains("<filter-failure-hint>"), reply);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<stream>SNMP</stream> | stream",
                "<stream>NETCONF</stream><stop-time>2008-01-01T00:00:00Z</stop-time> | stop-time",
                "<stream>NETCONF</stream><replay-start-time>2999-01-01T00:00:00Z</replay-start-time> | replay-start-time"
            })
    void aParameterThatCannotBeIsRefused(String parameters, String element) throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var reply = client.rpc(call("establish-subscription", parameters));
            assertTrue(reply.contains("<error-tag>invalid-value</error-tag>"), reply);
            assertTrue(reply.contains("<bad-element>" + element + "</bad-element>"), reply);
        }
    }

    @Test
    void aSessionHasSoManySubscriptionsAtATime() throws IOException {
        try (var device = ExampleDevice.start(keys, new NotificationSettings(10, 1, Duration.ofSeconds(20), 10, 64_000_000));
                var client = NetconfClient.open(device)) {
            establish(client, STREAM + EVENTS_ONLY);
            assertRefused(
                    client.rpc(call("establish-subscription", STREAM + EVENTS_ONLY)),
                    "insufficient-resources",
                    "establish-subscription-stream-error-info");
        }
    }

    @Test
    void aReaderThatStopsHoldsUpNoCommitAndLosesItsSubscriptionWithANotice() throws IOException {
        try (var device = ExampleDevice.start(keys, new NotificationSettings(10, 2, Duration.ofSeconds(20), 10, 64_000_000));
                var client = NetconfClient.open(device);
                var operator = NetconfClient.open(device)) {
            var id = establish(client, STREAM + EVENTS_ONLY);
            var large = "x".repeat(1_000_000);
            for (var i = 0; i < 40; i++) {
                publish(device, large);
            }
            device.awaitLogged(EVENT, 40);
            assertOk(operator.rpc("<edit-config><target><candidate/></target><config><top xmlns='" + ExampleDevice.NAMESPACE
                    + "'><users><user><name>fred</name></user></users></top></config></edit-config>"));
            assertOk(operator.rpc("<commit/>"));
            var message = client.receive();
            while (message.contains("<card>")) {
                message = client.receive();
            }
            assertTrue(message.contains("<subscription-suspended xmlns=\"" + NAMESPACE + "\"><id>" + id + "</id>"), message);
            assertTrue(client.receive().contains("<subscription-terminated"));
            publish(device, "b");
            establish(client, STREAM + EVENTS_ONLY);
            publish(device, "c");
            assertEquals("c", nextCard(client));
        }
    }

    @Test
    void theListOfSubscriptionsCannotBeEdited() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            var reply = client.rpc("<edit-config><target><candidate/></target><config><subscriptions xmlns='" + NAMESPACE
                    + "'><subscription><id>7</id></subscription></subscriptions></config></edit-config>");
            assertTrue(reply.contains("<rpc-error>"), reply);
        }
    }

    @Test
    void aStopTimeEndsASubscription() throws IOException {
        try (var device = ExampleDevice.start(keys); var client = NetconfClient.open(device)) {
            establish(client, STREAM + "<stop-time>" + Instant.now().plusMillis(500) + "</stop-time>");
            var shown = client.rpc(state());
            while (shown.contains("<subscription>")) {
                shown = client.rpc(state());
            }
            assertTrue(shown.contains("<streams"), shown);
        }
    }

    private static String state() {
        return "<get><filter><subscriptions xmlns='" + NAMESPACE + "'/><streams xmlns='" + NAMESPACE + "'/></filter></get>";
    }

    private static void assertRefused(String reply, String reason, String structure) {
        assertTrue(reply.contains("<error-tag>operation-failed</error-tag>"), reply);
        assertTrue(reply.contains("<error-app-tag>ietf-subscribed-notifications:" + reason + "</error-app-tag>"), reply);
        assertTrue(
                reply.contains("<" + structure + " xmlns=\"" + NAMESPACE + "\"><reason>" + reason + "</reason>"), reply);
    }
}
