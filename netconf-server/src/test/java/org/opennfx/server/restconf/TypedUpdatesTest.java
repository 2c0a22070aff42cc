package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Updates of subscriptions to datastores in JSON (RFC 8641 3.6): the values have the forms of their types (RFC 7951). */
class TypedUpdatesTest {
    private static final String VALUES = "/restconf/data/example-values:values";
    private static final String ESTABLISH = "/restconf/operations/ietf-subscribed-notifications:establish-subscription";
    private static final Pattern URI = Pattern.compile("\"ietf-restconf-subscribed-notifications:uri\": \"([^\"]+)\"");
    private static final Pattern ENVELOPE = Pattern.compile("\"(eventTime|id|patch-id)\":(?:\"[^\"]*\"|\\d+),?");

    private static final String ALL = """
            {"number": 5, "long": "-9", "truth": false, "nothing": [null], "metal": "example-values:iron",
             "place": "/example-values:values/item[size='a']", "port": [22],
             "item": [{"size": "a", "on": true, "part": [{"position": 1, "same": "a"}]}], "sizes": [1, "x"]}""";

    @TempDir
    private static Path directory;

    private static RestconfLab lab;
    private static HttpClient client;

    @BeforeAll
    static void start() throws IOException {
        lab = RestconfLab.start(directory);
        client = lab.client();
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        lab.close();
    }

    @BeforeEach
    void empty() throws Exception {
        lab.empty(client);
        request("PUT", "", "{\"example-values:values\": " + ALL + "}");
    }

    private static void request(String method, String path, String body) throws IOException, InterruptedException {
        var answer = RestconfLab.send(client, lab.json(method, VALUES + path, body));
        assertEquals(2, answer.statusCode() / 100, answer::body);
    }

    private static EventReader subscription(String terms) throws IOException, InterruptedException {
        var input = "{\"ietf-subscribed-notifications:input\": {\"ietf-yang-push:datastore\": \"ietf-datastores:running\", " + terms + "}}";
        var answer = RestconfLab.send(client, lab.json("POST", ESTABLISH, input));
        var uri = URI.matcher(answer.body());
        assertEquals(true, uri.find(), answer::body);
        return EventReader.open(client, lab.request(uri.group(1)));
    }

    private static EventReader changes() throws IOException, InterruptedException {
        var events = subscription("\"ietf-yang-push:on-change\": {}, "
                + "\"ietf-yang-push:datastore-xpath-filter\": \"/example-values:values\"");
        events.next("ietf-yang-push:push-update");
        return events;
    }

    /** What an update is but for its time and numbers. */
    private static void requireUpdate(String wanted, EventReader events, String kind) throws IOException {
        var update = ENVELOPE.matcher(events.next(kind).data()).replaceAll("");
        assertEquals(
                JsonValue.of("{\"ietf-restconf:notification\": {\"ietf-yang-push:" + kind + "\": {" + wanted + "}}}"),
                JsonValue.of(update));
    }

    private static void requireEdits(String edits, EventReader events) throws IOException {
        requireUpdate("\"datastore-changes\": {\"yang-patch\": {\"edit\": [" + edits + "]}}", events, "push-change-update");
    }

    @Test
    void theWholeSelectionHasTheTypesOfTheModules() throws Exception {
        try (var events = subscription("\"ietf-yang-push:periodic\": {\"period\": 6000}")) {
            requireUpdate("\"datastore-contents\": {\"example-values:values\": " + ALL + "}", events, "push-update");
        }
    }

    @Test
    void aSubtreeFilterInJsonSelectsAsOneInXml() throws Exception {
        var filter = "\"ietf-yang-push:datastore-subtree-filter\": "
                + "{\"example-values:values\": {\"number\": {}, \"item\": [{\"part\": [{\"position\": 1}]}]}}";
        try (var events = subscription("\"ietf-yang-push:periodic\": {\"period\": 6000}, " + filter)) {
            requireUpdate(
                    "\"datastore-contents\": {\"example-values:values\": "
                            + "{\"number\": 5, \"item\": [{\"size\": \"a\", \"part\": [{\"position\": 1, \"same\": \"a\"}]}]}}",
                    events,
                    "push-update");
        }
    }

    @Test
    void aNestedEntryIsAnArrayWithOne() throws Exception {
        try (var events = changes()) {
            request("POST", "/item=a", "{\"example-values:part\": [{\"position\": 2}]}");
            requireEdits("""
                    {"edit-id": "edit1", "operation": "insert", "target": "/example-values:values/item=a/part=2",
                     "where": "after", "point": "/example-values:values/item=a/part=1",
                     "value": {"example-values:part": [{"position": 2}]}}""", events);
        }
    }

    @Test
    void valuesOfLeavesAndLeafListsHaveTheirTypes() throws Exception {
        try (var events = changes()) {
            request("PATCH", "", "{\"example-values:values\": {\"truth\": true, \"long\": \"8\", \"port\": [23]}}");
            requireEdits("""
                    {"edit-id": "edit1", "operation": "replace", "target": "/example-values:values/long",
                     "value": {"example-values:long": "8"}},
                    {"edit-id": "edit2", "operation": "replace", "target": "/example-values:values/truth",
                     "value": {"example-values:truth": true}},
                    {"edit-id": "edit3", "operation": "create", "target": "/example-values:values/port=23",
                     "value": {"example-values:port": [23]}}""", events);
        }
    }

    @Test
    void aValueOfAUnionThatIsGivenAsAnotherMemberIsTold() throws Exception {
        try (var events = changes()) {
            request("PATCH", "", "{\"example-values:values\": {\"sizes\": [\"1\"], \"item\": [{\"size\": \"9\"}]}}");
            requireEdits("""
                    {"edit-id": "edit1", "operation": "replace", "target": "/example-values:values/sizes=1",
                     "value": {"example-values:sizes": ["1"]}},
                    {"edit-id": "edit2", "operation": "create", "target": "/example-values:values/item=9",
                     "value": {"example-values:item": [{"size": "9"}]}}""", events);
        }
    }

    @Test
    void whatIsDeletedHasNoValue() throws Exception {
        try (var events = changes()) {
            request("DELETE", "/item=a", "");
            requireEdits("{\"edit-id\": \"edit1\", \"operation\": \"delete\", \"target\": \"/example-values:values/item=a\"}", events);
        }
    }
}
