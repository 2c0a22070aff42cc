package org.opennfx.server.openapi;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A small object of a document, before it goes out. Values are texts, numbers, booleans, objects of this kind, and lists of
 * these; a list may hold null.
 */
final class JsonObject {
    private final Map<String, Object> members = new LinkedHashMap<>();

    static JsonObject of(String name, Object value) {
        return new JsonObject().with(name, value);
    }

    /** What stands elsewhere in the document. */
    static JsonObject reference(String pointer) {
        return of("$ref", pointer);
    }

    JsonObject with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    JsonObject with(String name, Optional<?> value) {
        value.ifPresent(present -> members.put(name, present));
        return this;
    }

    /** Leaves out what says nothing. */
    JsonObject withText(String name, String text) {
        return text.isEmpty() ? this : with(name, text);
    }

    /** As {@link #withText}. */
    JsonObject withList(String name, List<?> list) {
        return list.isEmpty() ? this : with(name, list);
    }

    /** With a description, before the one that it may have. */
    JsonObject described(String text) {
        var own = members.get("description");
        return withText("description", own == null || text.isEmpty() ? text + (own == null ? "" : own) : text + "\n\n" + own);
    }

    JsonObject withAll(JsonObject other) {
        members.putAll(other.members);
        return this;
    }

    /** Without a member that has this value. */
    JsonObject without(String name, Object value) {
        members.remove(name, value);
        return this;
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        for (var member : members.entrySet()) {
            json.writeFieldName(member.getKey());
            write(json, member.getValue());
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> json.writeNull();
            case JsonObject object -> object.write(json);
            case Boolean flag -> json.writeBoolean(flag);
            case Integer number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case List<?> list -> {
                json.writeStartArray();
                for (var element : list) {
                    write(json, element);
                }
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }
}
