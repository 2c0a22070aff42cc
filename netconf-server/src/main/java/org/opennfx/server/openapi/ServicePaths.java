package org.opennfx.server.openapi;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** What the API has beside data and operations (RFC 8040 3.3 and 3.8, RFC 8527, RFC 8650), and what stands beside the API. */
final class ServicePaths {
    private static final String DATA = "#/paths/~1restconf~1data/";
    private static final String JSON = "application/json";
    private static final String EVENTS = "text/event-stream";
    private static final String API = "api";
    private static final String STREAMS = "streams";
    private static final String SERVER = "server";

    private final Parameters parameters;
    private final Paths.Sink sink;

    ServicePaths(Parameters parameters, Paths.Sink sink) {
        this.parameters = parameters;
        this.sink = sink;
    }

    void all() throws IOException {
        sink.path("/restconf", listing("api", "Read what the API has", "ietf-restconf:restconf", JsonObject.of("type", "object")));
        sink.path("/restconf/operations", listing("operations", "List the operations", "ietf-restconf:operations", JsonObject.of("type", "object")));
        sink.path("/restconf/yang-library-version", listing(
                "library", "Read the revision of ietf-yang-library", "ietf-restconf:yang-library-version", text()));
        sink.path("/restconf/ds/{datastore}", datastore());
        sink.path("/restconf/streams/{stream}/{encoding}", stream());
        sink.path("/restconf/subscriptions/{id}", subscription());
        sink.path("/token", token());
        sink.path("/health", health("health", "Ask whether the server is alive"));
        sink.path("/ready", health("ready", "Ask whether the server can do what it is there for"));
        sink.path("/metrics", get("metrics", SERVER, "Read the metrics, for Prometheus", plain("text/plain", text())));
        sink.path("/.well-known/host-meta", get("host-meta", SERVER, "Find the API (RFC 8040 3.1)", plain("application/xrd+xml", text())));
        sink.path("/.well-known/host-meta.json",
                get("host-meta-json", SERVER, "Find the API, in JSON", plain(JSON, JsonObject.of("type", "object"))));
        sink.path("/openapi.json", get("openapi", SERVER, "Read this document", plain(JSON, JsonObject.of("type", "object")),
                query("module", "Whose nodes it tells of; those of all where it is missing.", text())));
    }

    private static JsonObject operation(String id, String tag, String summary, JsonObject responses) {
        return JsonObject.of("operationId", id)
                .with("tags", List.of(tag))
                .with("summary", summary)
                .with("responses", responses.withAll(Messages.failures()));
    }

    private static JsonObject get(String name, String tag, String summary, JsonObject answer, JsonObject... parameters) {
        var operation = operation("GET.-" + name, tag, summary, JsonObject.of("200", answer));
        return JsonObject.of("get", operation.withList("parameters", List.of(parameters))).withAll(looks(name, tag));
    }

    private static JsonObject plain(String mediaType, JsonObject schema) {
        return JsonObject.of("description", "It is this.")
                .with("content", JsonObject.of(mediaType, JsonObject.of("schema", schema)));
    }

    private static JsonObject listing(String name, String summary, String member, JsonObject value) {
        return get(name, API, summary, Messages.answer("It is this.", NodeSchemas.wrapped(member, value)));
    }

    private static JsonObject looks(String name, String tag) {
        var head = operation("HEAD.-" + name, tag, "Read the headers alone", JsonObject.of("200", Messages.to("there")));
        return JsonObject.of("head", head).with("options", options(name, tag));
    }

    private static JsonObject options(String name, String tag) {
        return operation("OPTIONS.-" + name, tag, "Ask which methods there are", JsonObject.of("204", Messages.to("methods")));
    }

    /** The same as of the whole datastore, wherever the answers and bodies are. */
    private JsonObject datastore() {
        var names = List.of("candidate", "intended", "operational", "running").stream().map(name -> "ietf-datastores:" + name).toList();
        return JsonObject.of("description", "A datastore by its name. Candidate and running can be written to.")
                .with("parameters", List.of(path("datastore", text().with("enum", names))))
                .with("get", like("get", "Read a datastore", "200", "304").with("parameters", parameters.ofRetrieval()))
                .with("post", written("post", "Create one in a datastore", "201"))
                .with("put", written("put", "Replace a datastore", "204"))
                .with("patch", written("patch", "Change a datastore", "200", "204"))
                .withAll(looks("datastore", "datastore"));
    }

    private JsonObject written(String method, String summary, String... statuses) {
        return like(method, summary, statuses)
                .with("parameters", parameters.ofWrite(false))
                .with("requestBody", JsonObject.reference(DATA + method + "/requestBody"));
    }

    private static JsonObject like(String method, String summary, String... statuses) {
        var responses = new JsonObject();
        for (var status : statuses) {
            responses.with(status, JsonObject.reference(DATA + method + "/responses/" + status));
        }
        return operation(method.toUpperCase(Locale.ROOT) + ".-datastore", "datastore", summary, responses);
    }

    private static JsonObject stream() {
        var get = get(
                "stream",
                STREAMS,
                "Follow an event stream",
                plain(EVENTS, text()),
                query("start-time", "From when on events are replayed (RFC 8040 4.8.7).", time()),
                query("stop-time", "Until when events are wanted (RFC 8040 4.8.8).", time()),
                query("filter", "An XPath that events have to match (RFC 8040 4.8.4).", text()),
                parameter("header", "Last-Event-ID", "The event behind which it goes on.", text()));
        return get.with("description", "`ietf-restconf-monitoring:restconf-state` lists event streams. The answer has no end.")
                .with("parameters", List.of(
                        path("stream", text()), path("encoding", text().with("enum", List.of("json", "xml")))));
    }

    private static JsonObject subscription() {
        return get("subscription", STREAMS, "Follow a subscription (RFC 8650)", plain(EVENTS, text()))
                .with("description", "`establish-subscription` gives its number.")
                .with("parameters", List.of(path("id", JsonObject.of("type", "integer").with("minimum", 0).with("maximum", Integer.MAX_VALUE))));
    }

    private static JsonObject token() {
        var token = JsonObject.of("type", "object")
                .with("properties", JsonObject.of("access_token", text())
                        .with("token_type", JsonObject.of("const", "Bearer"))
                        .with("expires_in", JsonObject.of("type", "integer")));
        return JsonObject.of("post", operation("POST.-token", SERVER, "Get a token to log in with", JsonObject.of("200", plain(JSON, token))))
                .with("delete", operation(
                        "DELETE.-token", SERVER, "End the token that the request logs in with", JsonObject.of("204", Messages.to("done"))))
                .with("options", options("token", SERVER));
    }

    private static JsonObject health(String name, String summary) {
        var health = JsonObject.of("type", "object")
                .with("properties", JsonObject.of("status", text().with("enum", List.of("up", "down")))
                        .with("reasons", JsonObject.of("type", "array").with("items", text())));
        // nobody needs to log in
        List<String> nothing = List.of();
        var get = operation("GET.-" + name, SERVER, summary, JsonObject.of("200", plain(JSON, health)).with("503", plain(JSON, health)));
        var there = JsonObject.of("200", Messages.to("there")).with("503", Messages.to("there"));
        return JsonObject.of("get", get.with("security", nothing))
                .with("head", operation("HEAD.-" + name, SERVER, "Read the status alone", there).with("security", nothing))
                .with("options", options(name, SERVER).with("security", nothing));
    }

    private static JsonObject path(String name, JsonObject schema) {
        return JsonObject.of("name", name).with("in", "path").with("required", true).with("schema", schema);
    }

    private static JsonObject query(String name, String description, JsonObject schema) {
        return parameter("query", name, description, schema);
    }

    private static JsonObject parameter(String in, String name, String description, JsonObject schema) {
        return JsonObject.of("name", name).with("in", in).with("description", description).with("schema", schema);
    }

    private static JsonObject text() {
        return JsonObject.of("type", "string");
    }

    private static JsonObject time() {
        return text().with("format", "date-time");
    }
}
