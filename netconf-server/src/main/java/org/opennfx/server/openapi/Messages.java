package org.opennfx.server.openapi;

import java.util.List;

/** The bodies and answers of operations. */
final class Messages {
    private static final String RESPONSES = "#/components/responses/";
    private static final String JSON = "application/yang-data+json";
    private static final String XML = "application/yang-data+xml";

    private Messages() {}

    /** YANG data in both encodings, of which a schema can be given for one. */
    private static JsonObject content(JsonObject schema) {
        return JsonObject.of(JSON, JsonObject.of("schema", schema)).with(XML, new JsonObject());
    }

    static JsonObject body(JsonObject schema) {
        return JsonObject.of("required", true).with("content", content(schema));
    }

    /** The same, or a patch (RFC 8072). */
    static JsonObject patch(JsonObject schema) {
        return JsonObject.of("required", true).with("content", content(schema)
                .with("application/yang-patch+json", JsonObject.of("schema", JsonObject.reference("#/components/schemas/-yang-patch")))
                .with("application/yang-patch+xml", new JsonObject()));
    }

    static JsonObject answer(String description, JsonObject schema) {
        return JsonObject.of("description", description).with("content", content(schema));
    }

    static JsonObject to(String response) {
        return JsonObject.reference(RESPONSES + response);
    }

    /** What any request may come to. */
    static JsonObject failures() {
        return JsonObject.of("401", to("unauthorized")).with("4XX", to("refused")).with("5XX", to("failed"));
    }

    /** The answers that have no schema of their own. */
    static JsonObject responses() {
        var errors = JsonObject.reference("#/components/schemas/-errors");
        return JsonObject.of("done", JsonObject.of("description", "It is done."))
                .with("created", JsonObject.of("description", "It has been created.")
                        .with("headers", JsonObject.of("Location", JsonObject.of("schema", JsonObject.of("type", "string")))))
                .with("not-modified", JsonObject.of("description", "The client has it as it is."))
                .with("patched", answer("What became of the edits of a YANG patch.", new JsonObject()))
                .with("there", JsonObject.of("description", "It is there."))
                .with("methods", JsonObject.of("description", "They are in the header Allow."))
                .with("unauthorized", answer("It is not known who asks.", errors))
                .with("refused", answer(
                        """
                        400 wrong path, query or body; 403 not allowed; 404 no such data; 405 not with this method; 406 not in the \
                        media types that are wanted; 408 and 413 the body is too slow or too long; 409 it exists already, or is \
                        locked; 412 a condition or constraint does not hold; 415 not in this media type; 429 too many logins at a time""",
                        errors))
                .with("failed", answer("500 the device cannot do it; 501 it does not know how; 503 the server stops", errors));
    }

    /** RFC 8040 7.1. */
    static JsonObject errors() {
        var error = JsonObject.of("type", "object")
                .with("properties", JsonObject.of("error-type", JsonObject.of("enum", List.of("transport", "rpc", "protocol", "application")))
                        .with("error-tag", text())
                        .with("error-app-tag", text())
                        .with("error-path", text())
                        .with("error-message", text())
                        .with("error-info", new JsonObject()))
                .with("required", List.of("error-type", "error-tag"));
        var list = JsonObject.of("type", "array").with("items", error);
        return NodeSchemas.wrapped(
                "ietf-restconf:errors", JsonObject.of("type", "object").with("properties", JsonObject.of("error", list)));
    }

    /** RFC 8072 2.2. */
    static JsonObject yangPatch() {
        var edit = JsonObject.of("type", "object")
                .with("properties", JsonObject.of("edit-id", text())
                        .with("operation", JsonObject.of(
                                "enum", List.of("create", "delete", "insert", "merge", "move", "replace", "remove")))
                        .with("target", text())
                        .with("point", text())
                        .with("where", JsonObject.of("enum", List.of("before", "after", "first", "last")))
                        .with("value", JsonObject.of("type", "object")))
                .with("required", List.of("edit-id", "operation", "target"));
        var patch = JsonObject.of("type", "object")
                .with("properties", JsonObject.of("patch-id", text())
                        .with("comment", text())
                        .with("edit", JsonObject.of("type", "array").with("items", edit)))
                .with("required", List.of("patch-id"));
        return NodeSchemas.wrapped("ietf-yang-patch:yang-patch", patch);
    }

    private static JsonObject text() {
        return JsonObject.of("type", "string");
    }
}
