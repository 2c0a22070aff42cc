package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;

/** What the server of these tests is given to tell events of: each artist that comes is one, which names the artist. */
record Jukebox(RestconfLab lab, HttpClient client, String user) {
    /** Of root. */
    Jukebox(RestconfLab lab, HttpClient client) {
        this(lab, client, "root");
    }

    /** Leaves one artist, and nothing else of configuration. */
    void reset() throws IOException, InterruptedException {
        put("", "{\"ietf-restconf:data\": {\"example-jukebox:jukebox\": {\"library\": {\"artist\": [{\"name\": \"First\"}]}}}}");
    }

    void put(String path, String json) throws IOException, InterruptedException {
        var request = lab.request("/restconf/data/" + path, user)
                .header("Content-Type", "application/yang-data+json")
                .PUT(BodyPublishers.ofString(json))
                .build();
        var answer = RestconfLab.send(client, request);
        assertTrue(answer.statusCode() < 300, answer::body);
    }

    void add(String artist) throws IOException, InterruptedException {
        put("example-jukebox:jukebox/library/artist=" + artist, "{\"example-jukebox:artist\": [{\"name\": \"" + artist + "\"}]}");
    }
}
