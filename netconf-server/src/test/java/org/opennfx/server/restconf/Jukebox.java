package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;

/** What the server of these tests is given to tell events of: each artist that comes is one, which names the artist. */
record Jukebox(RestconfLab lab, HttpClient client) {
    /** Leaves one artist, and nothing else of configuration. */
    void reset() throws IOException, InterruptedException {
        put("", "{\"ietf-restconf:data\": {\"example-jukebox:jukebox\": {\"library\": {\"artist\": [{\"name\": \"First\"}]}}}}");
    }

    void put(String path, String json) throws IOException, InterruptedException {
        var answer = RestconfLab.send(client, lab.json("PUT", "/restconf/data/" + path, json));
        assertTrue(answer.statusCode() < 300, answer::body);
    }

    void add(String artist) throws IOException, InterruptedException {
        put("example-jukebox:jukebox/library/artist=" + artist, "{\"example-jukebox:artist\": [{\"name\": \"" + artist + "\"}]}");
    }
}
