package org.opennfx.server.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws values that a schema allows, as far as its patterns let them be guessed. */
record Drawing(Document document, Random random) {
    private static final List<String> TEXTS = List.of("a", "A b", "", "1", "-1", "a/b,c", "é\u20ac", "x'\"<&", "2026-01-01T00:00:00Z", "0".repeat(300));
    private static final int DEEPEST = 6;

    /** A value as JSON. */
    String json(@Nullable Object schema) {
        return json(schema, 0);
    }

    private String json(@Nullable Object given, int depth) {
        var schema = document.resolved(given);
        if (schema.get("anyOf") != null) {
            return json(one(Document.list(schema.get("anyOf"))), depth);
        }
        if (schema.get("const") != null) {
            return "[null]";
        }
        if (schema.get("enum") != null) {
            return quoted(String.valueOf(one(Document.list(schema.get("enum")))));
        }
        return switch (String.valueOf(schema.getOrDefault("type", schema.containsKey("allOf") ? "all" : "any"))) {
            case "all" -> json(Document.list(schema.get("allOf")).getFirst(), depth);
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> String.valueOf(one(List.of(schema.get("minimum"), schema.get("maximum"))));
            case "boolean" -> String.valueOf(random.nextBoolean());
            case "any" -> "{\"a\": [1, {}]}";
            default -> quoted(one(TEXTS));
        };
    }

    private String object(Map<String, Object> schema, int depth) {
        var members = new LinkedHashMap<>(Document.object(schema.get("properties")));
        var required = Document.list(schema.get("required"));
        var wanted = new ArrayList<>(members.keySet());
        wanted.removeIf(name -> !required.contains(name) && (depth > DEEPEST || random.nextInt(3) > 0));
        if (schema.get("maxProperties") != null && !members.isEmpty()) {
            wanted.clear();
            wanted.add(one(List.copyOf(members.keySet())));
        }
        return wanted.stream()
                .map(name -> quoted(name) + ": " + json(members.get(name), depth + 1))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private String array(Map<String, Object> schema, int depth) {
        var elements = new ArrayList<String>();
        for (var i = 0; i <= random.nextInt(2); i++) {
            elements.add(json(schema.get("items"), depth + 1));
        }
        return "[" + String.join(", ", elements) + "]";
    }

    /** A value without quotes. */
    String text(@Nullable Object schema) {
        var json = json(schema);
        return json.startsWith("\"") ? json.substring(1, json.length() - 1).replace("\\\"", "\"") : json;
    }

    <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\"", "\\\"") + "\"";
    }
}
