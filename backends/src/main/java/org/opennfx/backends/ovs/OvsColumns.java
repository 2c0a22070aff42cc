package org.opennfx.backends.ovs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The values of columns as they stand in messages (RFC 7047 5.1). */
final class OvsColumns {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private OvsColumns() {}

    static ArrayNode set(Collection<? extends JsonNode> members) {
        return tagged("set").add(JSON.arrayNode().addAll(List.copyOf(members)));
    }

    static ArrayNode numbers(Stream<Integer> members) {
        return set(members.map(JSON::numberNode).toList());
    }

    static ArrayNode optional(Optional<? extends JsonNode> member) {
        return set(member.stream().toList());
    }

    static ArrayNode map(Map<String, String> entries) {
        var pairs = JSON.arrayNode();
        new TreeMap<>(entries).forEach((key, value) -> pairs.add(JSON.arrayNode().add(key).add(value)));
        return tagged("map").add(pairs);
    }

    static ArrayNode uuid(String uuid) {
        return tagged("uuid").add(uuid);
    }

    /** A row that the same transaction inserts. */
    static ArrayNode inserted(String name) {
        return tagged("named-uuid").add(name);
    }

    private static ArrayNode tagged(String tag) {
        return JSON.arrayNode().add(tag);
    }

    /** The members of a set; one that has a single member may be written as that alone. */
    static List<JsonNode> members(JsonNode column) {
        if (!column.path(0).asText().equals("set")) {
            return column.isMissingNode() ? List.of() : List.of(column);
        }
        return column.get(1).valueStream().toList();
    }

    static Optional<JsonNode> single(JsonNode column) {
        return members(column).stream().findFirst();
    }

    static Map<String, String> entries(JsonNode column) {
        var entries = new TreeMap<String, String>();
        column.path(1).forEach(pair -> entries.put(pair.path(0).asText(), pair.path(1).asText()));
        return entries;
    }

    static String uuidOf(JsonNode reference) {
        return reference.path(1).asText();
    }
}
