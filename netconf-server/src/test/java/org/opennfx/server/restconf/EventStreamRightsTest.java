package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opennfx.server.DeviceOptions;
import org.opennfx.server.RestconfOptions;
import org.opennfx.server.access.PasswordHash;
import org.opennfx.server.tls.TestAuthority;

/** What a user may see of event streams, and that he loses them when he would not be let in any more. */
class EventStreamRightsTest {
    private static final String EVENTS = "/restconf/streams/NETCONF/json";
    private static final String LOGIN = "/restconf/data/nfx:configuration/system/login";
    private static final String VLANS = "/restconf/data/nfx:configuration/vlans";
    private static final String CHANGE = "netconf-config-change";
    private static final String ALICE = LOGIN + "/user=alice";

    @TempDir
    private static Path directory;

    private static TestAuthority authority;
    private static RestconfLab lab;
    private static HttpClient client;

    @BeforeAll
    static void start() throws Exception {
        authority = TestAuthority.named("operator");
        var file = Files.writeString(directory.resolve("ca.pem"), authority.pem());
        var limits = EventStreamSettings.DEFAULT;
        var streams = new EventStreamSettings(limits.total(), limits.perUser(), Duration.ofMillis(100), limits.unread());
        lab = RestconfLab.start(directory, DeviceOptions.Nfx.DEFAULT, RestconfOptions.NONE.port(0).streams(streams).clientAuthorities(Optional.of(file)));
        client = lab.client();
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        lab.close();
    }

    /** Alice, of a class of her own. */
    @BeforeEach
    void alice() throws IOException, InterruptedException {
        change(lab.json("PUT", LOGIN + "/class=shift", """
                {"nfx:class": [{"name": "shift", "permissions": ["all"]}]}"""));
        change(lab.json("PUT", ALICE, """
                {"nfx:user": [{"name": "alice", "class": "shift", "authentication": {"encrypted-password": "%s"}}]}"""
                .formatted(hash("secret1"))));
    }

    private static String hash(String password) {
        return PasswordHash.of(password, new SecureRandom()).toString();
    }

    private static void change(HttpRequest request) throws IOException, InterruptedException {
        var answer = RestconfLab.send(client, request);
        assertTrue(answer.statusCode() < 300, answer::body);
    }

    private static HttpRequest patch(String path, String json) {
        return lab.json("PATCH", path, json);
    }

    private static String anotherDay() {
        return LocalDate.now(ZoneOffset.UTC).plusDays(3).getDayOfWeek().toString().toLowerCase(Locale.ROOT);
    }

    static Stream<HttpRequest> endings() {
        return Stream.of(
                lab.request(ALICE).DELETE().build(),
                patch(ALICE, "{\"nfx:user\": [{\"name\": \"alice\", \"class\": \"super-user\"}]}"),
                patch(ALICE, "{\"nfx:user\": [{\"name\": \"alice\", \"authentication\": {\"encrypted-password\": \"%s\"}}]}"
                        .formatted(hash("another1"))),
                patch(LOGIN + "/class=shift", "{\"nfx:class\": [{\"name\": \"shift\", \"allowed-days\": [\"%s\"]}]}"
                        .formatted(anotherDay())),
                patch("/restconf/data/ietf-netconf-acm:nacm", """
                        {"ietf-netconf-acm:nacm": {"rule-list": [{"name": "no-streams", "group": ["*"], "rule": [
                          {"name": "monitoring", "module-name": "ietf-restconf-monitoring", "action": "deny"}]}]}}"""));
    }

    @ParameterizedTest
    @MethodSource("endings")
    void aStreamEndsWithTheRightToIt(HttpRequest change) throws Exception {
        try (var hers = EventReader.open(client, lab.request(EVENTS, "alice"));
                var roots = EventReader.open(client, lab.request(EVENTS))) {
            change(change);
            hers.awaitEnd();
            roots.next(CHANGE);
        } finally {
            RestconfLab.send(client, lab.request("/restconf/data/ietf-netconf-acm:nacm/rule-list=no-streams").DELETE().build());
        }
    }

    @Test
    void aChangeIsToldWithoutWhatItsReaderMayNotRead() throws Exception {
        change(patch(LOGIN + "/class=shift", """
                {"nfx:class": [{"name": "shift", "deny-configuration-regexps": ["vlans hidden.*"]}]}"""));
        change(patch(VLANS, vlans("open1", "open2", 301)));
        try (var hers = EventReader.open(client, lab.request(EVENTS, "alice"));
                var roots = EventReader.open(client, lab.request(EVENTS))) {
            change(patch(VLANS, vlans("hidden1", "open3", 303)));
            assertTrue(roots.next(CHANGE).data().contains("hidden1"));
            var seen = hers.next(CHANGE).data();
            assertTrue(seen.contains("open3") && !seen.contains("hidden1"), seen);
            change(patch(VLANS, vlans("hidden2", "hidden3", 305)));
            change(patch(VLANS, vlans("open4", "open5", 307)));
            assertTrue(hers.next(CHANGE).data().contains("open4"), "a change of hidden VLANs alone is not told");
        } finally {
            change(lab.request(VLANS).DELETE().build());
        }
    }

    static Stream<HttpRequest> hidings() {
        return Stream.of(
                patch(LOGIN + "/class=shift", """
                        {"nfx:class": [{"name": "shift", "deny-configuration-regexps": ["vlans hidden"]}]}"""),
                patch("/restconf/data/ietf-netconf-acm:nacm", """
                        {"ietf-netconf-acm:nacm": {"rule-list": [{"name": "hidden-vlan", "group": ["shift"], "rule": [
                          {"name": "vlan", "path": "/nfx:configuration/nfx:vlans/nfx:vlan[nfx:name='hidden']",
                           "access-operations": "read", "action": "deny"}]}]}}"""));
    }

    /** Marks and groups name the nodes that they are about. */
    @ParameterizedTest
    @MethodSource("hidings")
    void whatIsSaidAboutAHiddenNodeIsNotTold(HttpRequest hiding) throws Exception {
        change(hiding);
        change(patch(VLANS, vlans("hidden", "open", 401)));
        change(patch("/restconf/data", """
                {"ietf-restconf:data": {
                  "nfx:configuration": {"groups": [{"name": "of-vlans", "vlans": {"vlan": [{"name": "other"}]}}]},
                  "nfx:configuration-marks": {"annotation": [{"node": "/nfx:configuration/vlans", "text": "v"}]}}}"""));
        try (var hers = EventReader.open(client, lab.request(EVENTS, "alice"));
                var roots = EventReader.open(client, lab.request(EVENTS))) {
            change(patch("/restconf/data", """
                    {"ietf-restconf:data": {
                      "nfx:configuration": {"groups": [{"name": "of-vlans", "vlans": {"vlan": [
                        {"name": "hidden", "description": "h"}, {"name": "open", "description": "o"}]}}]},
                      "nfx:configuration-marks": {
                        "inactive": [{"node": "/nfx:configuration/vlans/vlan[name='hidden']"},
                          {"node": "/nfx:configuration/vlans/vlan[name='open']"},
                          {"node": "/nfx:configuration/groups[name='of-vlans']/vlans/vlan[name='hidden']"}],
                        "annotation": [{"node": "/nfx:configuration/vlans/vlan[name='hidden']/vlan-id", "text": "h"}]}}}"""));
            var all = roots.next(CHANGE).data();
            assertEquals(4, all.split("hidden", -1).length - 1, all);
            var seen = hers.next(CHANGE).data();
            assertTrue(seen.contains("inactive[node=") && seen.contains("open") && !seen.contains("hidden"), seen);
            var marks = RestconfLab.send(client, lab.request("/restconf/data/nfx:configuration-marks", "alice").build()).body();
            assertTrue(marks.contains("open") && !marks.contains("hidden"), marks);
        } finally {
            change(lab.request("/restconf/data/nfx:configuration/groups=of-vlans").DELETE().build());
            change(lab.request(VLANS).DELETE().build());
            RestconfLab.send(client, lab.request("/restconf/data/ietf-netconf-acm:nacm/rule-list=hidden-vlan").DELETE().build());
        }
    }

    private static String vlans(String first, String second, int id) {
        return """
                {"nfx:vlans": {"vlan": [{"name": "%s", "vlan-id": %d}, {"name": "%s", "vlan-id": %d}]}}"""
                .formatted(first, id, second, id + 1);
    }

    @Test
    void aStreamEndsWithTheHoursOfItsReader() throws Exception {
        var now = LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.SECONDS);
        change(patch(LOGIN + "/class=shift", "{\"nfx:class\": [{\"name\": \"shift\", \"access-start\": \"%s\", \"access-end\": \"%s\"}]}"
                .formatted(text(now.minusHours(1)), text(now.plusSeconds(3)))));
        try (var events = EventReader.open(client, lab.request(EVENTS, "alice"))) {
            events.awaitEnd();
        }
        assertEquals(401, RestconfLab.send(client, lab.request(EVENTS, "alice").build()).statusCode());
    }

    private static String text(LocalTime time) {
        return DateTimeFormatter.ofPattern("HH:mm:ss").format(time);
    }

    @Test
    void aStreamEndsWithTheCertificateThatItWasOpenedBy() throws Exception {
        var holder = authority.issue("CN=alice", "EC", Instant.now().plusSeconds(3));
        try (var hers = lab.client(holder)) {
            try (var events = EventReader.open(hers, lab.anonymous(EVENTS))) {
                events.awaitEnd();
            }
            assertEquals(401, RestconfLab.send(hers, lab.anonymous(EVENTS).build()).statusCode());
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void aStreamEndsWithTheTokenThatItWasOpenedBy() throws Exception {
        var issued = RestconfLab.send(client, lab.request("/token", "alice").POST(BodyPublishers.noBody()).build());
        var bearer = "Bearer " + ((Map<String, Object>) JsonValue.of(issued.body())).get("access_token");
        try (var events = EventReader.open(client, lab.anonymous(EVENTS).header("Authorization", bearer))) {
            change(lab.anonymous("/token").header("Authorization", bearer).DELETE().build());
            events.awaitEnd();
        }
    }

    /** The subscription is his who established it, and goes with his rights as a stream does. */
    @Test
    void aSubscriptionEndsWithItsUser() throws Exception {
        var establish = lab.request("/restconf/operations/ietf-subscribed-notifications:establish-subscription", "alice")
                .header("Content-Type", "application/yang-data+json")
                .POST(BodyPublishers.ofString("{\"ietf-subscribed-notifications:input\": {\"stream\": \"NETCONF\"}}"))
                .build();
        var answer = RestconfLab.send(client, establish).body();
        var uri = answer.replaceAll("(?s).*subscribed-notifications:uri\": \"([^\"]+)\".*", "$1");
        try (var events = EventReader.open(client, lab.request(uri, "alice"))) {
            change(lab.request(ALICE).DELETE().build());
            assertFalse(events.rest().stream().anyMatch(event -> event.isOf("subscription-terminated")));
        }
        assertEquals(404, RestconfLab.send(client, lab.request(uri).header("Accept", "text/event-stream").build()).statusCode());
    }
}
