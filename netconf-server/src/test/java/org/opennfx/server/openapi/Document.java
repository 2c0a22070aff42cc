package org.opennfx.server.openapi;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.restconf.JsonValue;

/** A document as values. */
record Document(Map<String, Object> root) {
    static Document of(Schema schema, Optional<String> module) throws IOException {
        var out = new ByteArrayOutputStream();
        new OpenApi(schema, List.copyOf(schema.rpcs())).write(out, module);
        return read(out.toString(StandardCharsets.UTF_8));
    }

    static Document read(String text) throws IOException {
        return new Document(object(JsonValue.of(text)));
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(@Nullable Object value) {
        return value instanceof Map ? (Map<String, Object>) value : Map.of();
    }

    static List<?> list(@Nullable Object value) {
        return value instanceof List<?> list ? list : List.of();
    }

    Map<String, Object> paths() {
        return object(root.get("paths"));
    }

    /** The same, or what it refers to. */
    Map<String, Object> resolved(@Nullable Object value) {
        var object = object(value);
        return object.get("$ref") instanceof String pointer ? resolved(at(pointer).orElseThrow()) : object;
    }

    /** What a pointer to somewhere in the document leads to. */
    Optional<Object> at(String pointer) {
        Object at = root;
        for (var name : pointer.substring("#/".length()).split("/", -1)) {
            var next = object(at).get(name.replace("~1", "/").replace("~0", "~"));
            if (next == null) {
                return Optional.empty();
            }
            at = next;
        }
        return Optional.of(at);
    }

    /** Hands out each member of each object, with its name. */
    void members(BiConsumer<String, @Nullable Object> to) {
        members(root, to);
    }

    private static void members(@Nullable Object value, BiConsumer<String, @Nullable Object> to) {
        object(value).forEach((name, member) -> {
            to.accept(name, member);
            members(member, to);
        });
        list(value).forEach(element -> members(element, to));
    }

    /** What can be done, as {@code GET /path}, with its description. */
    record Operation(String method, String path, Map<String, Object> item, Map<String, Object> what) {
        @Override
        public String toString() {
            return method.toUpperCase(Locale.ROOT) + " " + path;
        }
    }

    List<Operation> operations() {
        var all = new ArrayList<Operation>();
        paths().forEach((path, item) -> Stream.of("get", "head", "options", "put", "post", "patch", "delete")
                .filter(object(item)::containsKey)
                .forEach(method -> all.add(new Operation(method, path, object(item), object(object(item).get(method))))));
        return all;
    }
}
