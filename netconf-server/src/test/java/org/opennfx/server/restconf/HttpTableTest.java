package org.opennfx.server.restconf;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.xmlunit.builder.DiffBuilder;

/**
 * The tables below {@code restconf}, over both versions of HTTP, with TLS and without. Each begins with an empty datastore. In URIs and headers
 * <code>{name}</code> stands for what an answer before had at such a place, and {@code *} for anything.
 */
class HttpTableTest extends RestconfLabTest {
    private static final Path TABLES = Path.of("src", "test", "resources", "restconf");
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");

    @TestFactory
    Stream<DynamicTest> tables() throws IOException {
        try (var files = Files.walk(TABLES)) {
            var tables = files.filter(file -> file.toString().endsWith(".http")).sorted().toList();
            return Stream.of(
                            new Way("HTTP/1.1", HttpClient.Version.HTTP_1_1, lab.url()),
                            new Way("HTTP/1.1 without TLS", HttpClient.Version.HTTP_1_1, lab.plainUrl()),
                            new Way("HTTP/2", HttpClient.Version.HTTP_2, lab.url()))
                    .flatMap(way -> tables.stream().map(file -> dynamicTest(
                            TABLES.relativize(file) + " over " + way.name(), () -> play(HttpTable.read(file), way))));
        }
    }

    /** How requests get to the server. */
    private record Way(String name, HttpClient.Version version, String url) {}

    private static void play(HttpTable table, Way way) throws IOException, InterruptedException {
        try (var client = lab.client(way.version())) {
            lab.empty(client);
            Map<String, String> known = new HashMap<>();
            assertFalse(table.rows().isEmpty(), table.name());
            assertAll(table.name(), table.rows().stream().map(row -> () -> play(row, client, way.url(), known)));
        }
    }

    private static void play(HttpTable.Row row, HttpClient client, String url, Map<String, String> known)
            throws IOException, InterruptedException {
        var answer = RestconfLab.send(client, request(row, url, known));
        var what = row.title() + ": " + row.method() + " " + row.uri() + "\n" + answer.body();
        assertEquals(row.status(), answer.statusCode(), what);
        row.answer().headers().forEach(header -> requireHeader(header, answer, known, what));
        requireBody(row.answer().body(), answer, what);
        assertEquals(client.version(), answer.version(), what);
    }

    private static HttpRequest request(HttpTable.Row row, String url, Map<String, String> known) {
        var builder = RestconfLab.request(url, filled(row.uri(), known), row.user());
        row.request().headers().forEach(header -> builder.header(header.name(), filled(header.value(), known)));
        var body = row.request().body();
        return builder.method(row.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build();
    }

    private static String filled(String text, Map<String, String> known) {
        return NAME.matcher(text).replaceAll(found -> known.getOrDefault(found.group(1), found.group()));
    }

    /** A name that is not known yet is learned; one behind an exclamation mark is to be another value. */
    private static void requireHeader(
            HttpTable.Header wanted, HttpResponse<String> answer, Map<String, String> known, String what) {
        var value = answer.headers().firstValue(wanted.name());
        if (wanted.value().equals("-")) {
            assertTrue(value.isEmpty(), () -> what + wanted.name());
            return;
        }
        assertTrue(value.isPresent(), () -> what + wanted.name());
        var other = wanted.value().startsWith("!");
        var name = NAME.matcher(wanted.value());
        if (other) {
            assertNotEquals(filled(wanted.value().substring(1), known), value.get(), what);
        } else if (name.matches() && known.putIfAbsent(name.group(1), value.get()) == null) {
            assertFalse(value.get().isEmpty(), what);
        } else if (!wanted.value().equals("*")) {
            assertEquals(filled(wanted.value(), known), value.get(), what);
        }
    }

    private static void requireBody(String wanted, HttpResponse<String> answer, String what) throws IOException {
        if (wanted.equals("*")) {
            assertFalse(answer.body().isEmpty(), what);
        } else if (wanted.isEmpty()) {
            assertEquals("", answer.body(), what);
        } else if (wanted.startsWith("<")) {
            var difference = DiffBuilder.compare(wanted).withTest(answer.body()).ignoreWhitespace().checkForSimilar().build();
            assertFalse(difference.hasDifferences(), () -> what + difference);
        } else {
            assertEquals(JsonValue.of(wanted), JsonValue.of(answer.body()), what);
        }
    }
}
