package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A device whose running can be written to without a commit, and which starts with startup (RFC 8040 1.4). */
class WritableRunningTest {
    private static final String MOTTO = "/example-kinds:motto";

    @TempDir
    private Path directory;

    private RestconfLab lab;
    private HttpClient client;

    @BeforeEach
    void start() throws IOException {
        lab = RestconfLab.start(directory, RestconfLab.device(true));
        client = lab.client();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        lab.close();
    }

    @Test
    void aWriteIsRunningAndIsSaved() throws IOException, InterruptedException {
        assertEquals(201, put("first").statusCode());
        assertMottos("first");
    }

    @Test
    void aPatchIsRunningAsAWholeOrNotAtAll() throws IOException, InterruptedException {
        put("first");
        assertEquals(200, patch("replace", "second").statusCode());
        assertMottos("second");

        var refused = patch("create", "third");

        assertEquals(409, refused.statusCode());
        assertTrue(refused.body().contains("\"edit-id\": \"2\""), refused.body());
        assertMottos("second");
    }

    /** They would be undone by the next commit (RFC 6241 8.3.1). */
    @Test
    void uncommittedChangesOfOthersKeepFromWriting() throws IOException, InterruptedException {
        put("first");
        var draft = lab.json("PUT", "/restconf/ds/ietf-datastores:candidate" + MOTTO, "{\"example-kinds:motto\": \"draft\"}");
        assertEquals(204, RestconfLab.send(client, draft).statusCode());
        assertEquals(409, put("second").statusCode());
        assertMottos("first");
    }

    private HttpResponse<String> put(String motto) throws IOException, InterruptedException {
        return RestconfLab.send(client, lab.json("PUT", "/restconf/data" + MOTTO, "{\"example-kinds:motto\": \"" + motto + "\"}"));
    }

    private HttpResponse<String> patch(String operation, String motto) throws IOException, InterruptedException {
        return RestconfLab.send(client, lab.with("application/yang-patch+json", "PATCH", "/restconf/data", """
                {"ietf-yang-patch:yang-patch": {"patch-id": "p", "edit": [
                  {"edit-id": "1", "operation": "merge", "target": "/example-kinds:place=here", "value": {"example-kinds:place": ["here"]}},
                  {"edit-id": "2", "operation": "%s", "target": "/example-kinds:motto", "value": {"example-kinds:motto": "%s"}}]}}
                """.formatted(operation, motto)));
    }

    private void assertMottos(String wanted) throws IOException, InterruptedException {
        for (var datastore : new String[] {"/data", "/ds/ietf-datastores:running", "/ds/ietf-datastores:startup"}) {
            var answer = RestconfLab.send(client, lab.request("/restconf" + datastore + MOTTO).build());
            assertEquals(JsonValue.of("{\"example-kinds:motto\": \"" + wanted + "\"}"), JsonValue.of(answer.body()), datastore);
        }
    }
}
