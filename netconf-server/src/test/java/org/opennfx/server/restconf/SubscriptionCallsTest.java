package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Subscriptions over RESTCONF (RFC 8650). */
class SubscriptionCallsTest extends RestconfLabTest {
    private static final Pattern ID = Pattern.compile("\"id\": (\\d+)");
    private static final Pattern URI = Pattern.compile("\"ietf-restconf-subscribed-notifications:uri\": \"([^\"]+)\"");
    private static final String STREAM = "\"stream\": \"NETCONF\"";
    private static final String ARTISTS = "\"ietf-yang-push:datastore\": \"ietf-datastores:running\","
            + "\"ietf-yang-push:datastore-xpath-filter\": \"/example-jukebox:jukebox/example-jukebox:library\"";

    @BeforeAll
    static void reset() throws IOException, InterruptedException {
        try (var client = client(HttpClient.Version.HTTP_1_1)) {
            jukebox(client).reset();
        }
    }

    private static HttpResponse<String> call(HttpClient client, String user, String operation, String input)
            throws IOException, InterruptedException {
        var module = operation.startsWith("resync") ? "ietf-yang-push" : "ietf-subscribed-notifications";
        var request = lab.request("/restconf/operations/" + module + ":" + operation, user)
                .header("Content-Type", "application/yang-data+json")
                .POST(BodyPublishers.ofString("{\"" + module + ":input\": {" + input + "}}"))
                .build();
        return RestconfLab.send(client, request);
    }

    /** A subscription, as the answer tells of it. */
    private record Established(String id, String uri) {
        static Established of(HttpClient client, String input) throws IOException, InterruptedException {
            var answer = call(client, "root", "establish-subscription", input);
            return new Established(found(ID, answer), found(URI, answer));
        }

        private static String found(Pattern wanted, HttpResponse<String> answer) {
            var found = wanted.matcher(answer.body());
            assertTrue(found.find(), answer::body);
            return found.group(1);
        }

        EventReader read(HttpClient client) throws IOException, InterruptedException {
            return EventReader.open(client, lab.request(uri));
        }

        String input() {
            return "\"id\": " + id;
        }
    }

    private static Jukebox jukebox(HttpClient client) {
        return new Jukebox(lab, client);
    }

    private static HttpClient client(HttpClient.Version version) {
        return lab.client(version);
    }

    @ParameterizedTest
    @EnumSource
    void eventsFromTheReplyOnAreThereForTheReader(HttpClient.Version version) throws Exception {
        try (var client = client(version)) {
            var subscription = Established.of(client, STREAM);
            jukebox(client).add("Early" + version);
            try (var events = subscription.read(client)) {
                assertTrue(events.next("netconf-config-change").isOf("Early" + version));
            }
        }
    }

    @Test
    void theEncodingIsThatOfTheInputOrAsAskedFor() throws Exception {
        try (var client = client(HttpClient.Version.HTTP_1_1)) {
            var subscription = Established.of(client, STREAM + ", \"encoding\": \"encode-xml\"");
            jukebox(client).add("InXml");
            try (var events = subscription.read(client)) {
                assertTrue(events.next("InXml").data().startsWith("<notification"));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void changesOfADatastoreArePushed(HttpClient.Version version) throws Exception {
        try (var client = client(version);
                var events = Established.of(client, ARTISTS + ", \"ietf-yang-push:on-change\": {}").read(client)) {
            events.next("ietf-yang-push:push-update");
            jukebox(client).add("Pushed" + version);
            assertTrue(events.next("ietf-yang-push:push-change-update").isOf("Pushed" + version));
        }
    }

    @Test
    void aDatastoreIsPushedPeriodically() throws Exception {
        try (var client = client(HttpClient.Version.HTTP_1_1);
                var events = Established.of(client, ARTISTS + ", \"ietf-yang-push:periodic\": {\"period\": 10}").read(client)) {
            events.next("ietf-yang-push:push-update");
            events.next("ietf-yang-push:push-update");
        }
    }

    @Test
    void theSubscriberChangesItAndIsToldInTheStream() throws Exception {
        try (var client = client(HttpClient.Version.HTTP_2)) {
            var subscription = Established.of(client, STREAM);
            try (var events = subscription.read(client)) {
                var input = subscription.input() + ", \"stream-xpath-filter\": \"/nothing\"";
                assertEquals(204, call(client, "root", "modify-subscription", input).statusCode());
                var told = events.next("ietf-subscribed-notifications:subscription-modified");
                assertTrue(told.isOf("\"ietf-restconf-subscribed-notifications:uri\":\"" + subscription.uri() + "\""), told::data);
            }
        }
    }

    @Test
    void aStreamEndsWithItsSubscription() throws Exception {
        try (var client = client(HttpClient.Version.HTTP_2)) {
            var subscription = Established.of(client, STREAM);
            try (var events = subscription.read(client)) {
                assertEquals(204, call(client, "root", "delete-subscription", subscription.input()).statusCode());
                assertEquals(List.of(), events.rest());
            }
            var killed = Established.of(client, STREAM);
            try (var events = killed.read(client)) {
                assertEquals(204, call(client, "root", "kill-subscription", killed.input()).statusCode());
                assertTrue(events.rest().getLast().isOf("subscription-terminated"));
            }
        }
    }

    @Test
    void aSubscriptionEndsWithItsReader() throws Exception {
        try (var client = client(HttpClient.Version.HTTP_1_1)) {
            var subscription = Established.of(client, STREAM);
            subscription.read(client).close();
            var gone = lab.request("/restconf/data/ietf-subscribed-notifications:subscriptions/subscription=" + subscription.id())
                    .GET()
                    .build();
            // it is found out by what is written next
            for (var i = 0; RestconfLab.send(client, gone).statusCode() == 200; i++) {
                jukebox(client).add("Unread" + i);
            }
            assertEquals(404, RestconfLab.send(client, gone).statusCode());
        }
    }

    @Test
    void itIsItsUsersAloneAndHasOneReader() throws Exception {
        try (var client = client(HttpClient.Version.HTTP_1_1)) {
            var subscription = Established.of(client, STREAM);
            var stranger = lab.request(subscription.uri(), "guest").header("Accept", "text/event-stream").GET().build();
            assertEquals(404, RestconfLab.send(client, stranger).statusCode());
            try (var _ = subscription.read(client)) {
                var second = lab.request(subscription.uri()).header("Accept", "text/event-stream").GET().build();
                assertEquals(409, RestconfLab.send(client, second).statusCode());
            }
        }
    }

    private static void requireFailure(HttpResponse<String> answer, int status, String tag, String reason) {
        assertEquals(status, answer.statusCode(), answer::body);
        assertTrue(answer.body().contains("\"error-tag\": \"" + tag + "\""), answer::body);
        assertTrue(answer.body().contains("\"error-app-tag\": \"" + reason + "\""), answer::body);
        assertTrue(answer.body().contains("reason\": \"" + reason + "\""), answer::body);
    }

    @Test
    void failuresSayWhyInErrorInfo() throws Exception {
        var sn = "ietf-subscribed-notifications:";
        var push = "ietf-yang-push:";
        try (var client = client(HttpClient.Version.HTTP_1_1)) {
            requireFailure(
                    call(client, "root", "delete-subscription", "\"id\": 4000000"), 404, "invalid-value", sn + "no-such-subscription");
            requireFailure(
                    call(client, "root", "establish-subscription", STREAM + ", \"stream-xpath-filter\": \"a[\""),
                    400,
                    "invalid-value",
                    sn + "filter-unsupported");
            requireFailure(
                    call(client, "root", "establish-subscription", ARTISTS + ", \"ietf-yang-push:periodic\": {\"period\": 1}"),
                    400,
                    "invalid-value",
                    push + "period-unsupported");
            requireFailure(
                    call(client, "root", "resync-subscription", "\"id\": 4000000"),
                    404,
                    "invalid-value",
                    push + "no-such-subscription-resync");
        }
    }
}
