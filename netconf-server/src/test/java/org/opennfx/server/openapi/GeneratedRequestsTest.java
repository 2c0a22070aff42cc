package org.opennfx.server.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.opennfx.server.restconf.RestconfLab;

/**
 * Requests that are drawn from the document, as it has them and broken in one way: whatever they are, the answer is one that the
 * document has, and the server goes on.
 */
class GeneratedRequestsTest {
    private static final List<String> MEDIA_TYPES =
            List.of("application/yang-data+json", "application/yang-data+json", "application/yang-data+xml", "application/yang-patch+json");

    private static Optional<RestconfLab> lab = Optional.empty();
    private static Document document = new Document(Map.of());
    /** What does not go on for ever. */
    private static List<Document.Operation> finite = List.of();
    private static Optional<HttpClient> client = Optional.empty();

    @BeforeContainer
    static void start() throws IOException, InterruptedException {
        lab = Optional.of(RestconfLab.start(Files.createTempDirectory("generated-requests")));
        client = Optional.of(lab.get().client(HttpClient.Version.HTTP_1_1));
        document = Document.read(send(request("/openapi.json").build()).body());
        finite = document.operations().stream().filter(each -> !each.toString().contains("/streams/")).toList();
    }

    @AfterContainer
    static void stop() throws IOException {
        client.orElseThrow().close();
        lab.orElseThrow().close();
    }

    /** What of a request is not as the document has it. */
    private enum Broken {
        NOTHING,
        PATH,
        QUERY,
        BODY,
        BODY_CUT,
        MEDIA_TYPE,
        CONDITION
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void everyAnswerIsOneOfTheDocument(@ForAll long seed, @ForAll Broken broken) throws IOException, InterruptedException {
        var random = new Random(seed);
        var drawing = new Drawing(document, random);
        var operation = drawing.one(finite);
        var request = request(operation, broken, drawing).build();
        var answer = send(request);
        var what = request.method() + " " + request.uri() + " => " + answer.statusCode() + " " + answer.body();
        var allowed = Optional.ofNullable(Document.object(operation.what().get("responses")).get(answer.statusCode() + ""))
                .or(() -> Optional.ofNullable(Document.object(operation.what().get("responses")).get(answer.statusCode() / 100 + "XX")));
        assertTrue((answer.statusCode() < 500 || answer.statusCode() == 501) && allowed.isPresent(), what);
        var types = Document.object(document.resolved(allowed.get()).get("content")).keySet();
        if (request.method().equals("HEAD")) {
            assertEquals("", answer.body(), what);
            return;
        }
        answer.headers().firstValue("Content-Type").ifPresent(type -> assertTrue(types.contains(type.split(";", 2)[0]), () -> what + type));
        assertEquals(200, send(request("/restconf").build()).statusCode());
    }

    private static HttpRequest.Builder request(Document.Operation operation, Broken broken, Drawing drawing) {
        var request = request(uri(operation, broken, drawing));
        var type = broken == Broken.MEDIA_TYPE ? "text/plain" : drawing.one(MEDIA_TYPES);
        if (broken == Broken.CONDITION) {
            request.header("If-Match", drawing.one(List.of("*", "\"no\"", "\"", "W/\"a\", b")));
        }
        var body = operation.what().get("requestBody");
        if (body == null) {
            return request.method(operation.method().toUpperCase(Locale.ROOT), BodyPublishers.noBody());
        }
        var content = Document.object(Document.object(document.resolved(body)).get("content"));
        var schema = Document.object(content.getOrDefault(type, content.get(MEDIA_TYPES.getFirst()))).get("schema");
        return request.header("Content-Type", type)
                .method(operation.method().toUpperCase(Locale.ROOT), BodyPublishers.ofString(body(drawing.json(schema), broken, drawing)));
    }

    private static String body(String json, Broken broken, Drawing drawing) {
        return switch (broken) {
            case BODY -> drawing.one(List.of("", "null", "[" + json + "]", json + json, "{\"no:such\": 1}", json.replace("{", "{\"a\": 1, ")));
            case BODY_CUT -> json.substring(0, drawing.random().nextInt(json.length()));
            case NOTHING, PATH, QUERY, MEDIA_TYPE, CONDITION -> json;
        };
    }

    private static String uri(Document.Operation operation, Broken broken, Drawing drawing) {
        var uri = operation.path();
        var query = new ArrayList<String>();
        var parameters = new ArrayList<Object>(Document.list(operation.item().get("parameters")));
        parameters.addAll(Document.list(operation.what().get("parameters")));
        for (var each : parameters) {
            var parameter = document.resolved(each);
            var name = String.valueOf(parameter.get("name"));
            var value = broken == Broken.QUERY ? "no" : drawing.text(parameter.get("schema"));
            if (parameter.get("in").equals("path")) {
                uri = uri.replace("{" + name + "}", encoded(value));
            } else if (parameter.get("in").equals("query") && drawing.random().nextInt(4) == 0) {
                query.add(name + "=" + encoded(value));
            }
        }
        var broke = broken == Broken.PATH ? uri + drawing.one(List.of("/no", "=a,b,c", "/", "//", "%", "%ff", "/../x")) : uri;
        return broke.replaceAll("%(?![0-9A-Fa-f]{2})", "%25") + (query.isEmpty() ? "" : "?" + String.join("&", query));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private static HttpRequest.Builder request(String uri) {
        return lab.orElseThrow().request(uri);
    }

    private static HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return RestconfLab.send(client.orElseThrow(), request);
    }
}
