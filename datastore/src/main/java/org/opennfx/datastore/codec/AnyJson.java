package org.opennfx.datastore.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Unicode;

/**
 * The content of anydata and anyxml in JSON, which is kept as it came: of anydata it is an object with nodes of modules that
 * the device knows (RFC 7951 5.5), of anyxml any value that others can read (RFC 7951 5.6, RFC 7493 2.1 and 2.3).
 */
final class AnyJson {
    private final JsonParser in;
    private final JsonGenerator out;
    /** Of each object that is open, what its members are called. */
    private final Deque<Set<String>> names = new ArrayDeque<>();
    private Optional<InvalidValue> wrong = Optional.empty();

    private AnyJson(JsonParser in, JsonGenerator out) {
        this.in = in;
        this.out = out;
    }

    /**
     * @param in at the value of the node; afterwards at its end
     * @throws InvalidValue if it is not what such a node can have
     */
    static AnyContent.Json read(JsonParser in, AnySchema node, Schema schema) throws IOException, InvalidValue {
        var isObject = in.currentToken() == JsonToken.START_OBJECT;
        var text = copied(in);
        if (node.kind() == AnySchema.Kind.ANYDATA) {
            if (!isObject) {
                throw new InvalidValue(node.name().local() + " must be an object");
            }
            JsonToXml.require(text, node.name(), schema);
        }
        return new AnyContent.Json(text);
    }

    private static String copied(JsonParser in) throws IOException, InvalidValue {
        var text = new StringWriter();
        try (var out = Json.compact(text)) {
            var copy = new AnyJson(in, out);
            copy.value();
            out.flush();
            if (copy.wrong.isPresent()) {
                throw copy.wrong.get();
            }
        }
        return text.toString();
    }

    /** @param opening of the object, if the value is one */
    static void write(String value, JsonGenerator out, JsonWriter.Opening opening) throws IOException {
        try (var in = Json.parser(new StringReader(value))) {
            if (in.nextToken() != JsonToken.START_OBJECT) {
                out.copyCurrentStructureExact(in);
                return;
            }
            out.writeStartObject();
            opening.write();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                out.copyCurrentStructureExact(in);
            }
            out.writeEndObject();
        }
    }

    private void value() throws IOException {
        var depth = 0;
        for (var token = in.currentToken(); ; token = in.nextToken()) {
            check(token);
            out.copyCurrentEventExact(in);
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (depth == 0) {
                return;
            }
        }
    }

    private void check(JsonToken token) throws IOException {
        switch (token) {
            case START_OBJECT -> names.push(new HashSet<>());
            case END_OBJECT -> names.pop();
            case FIELD_NAME -> {
                if (!names.element().add(in.currentName())) {
                    refuse("\"" + in.currentName() + "\" is given twice");
                }
                text(in.currentName());
            }
            case VALUE_STRING -> text(in.getText());
            default -> { }
        }
    }

    private void text(String text) {
        if (!Unicode.isInterchangeable(text)) {
            refuse("the text has what is no character of Unicode");
        }
    }

    /** Keeps the first reason; the rest is read to its end all the same. */
    private void refuse(String reason) {
        if (wrong.isEmpty()) {
            wrong = Optional.of(new InvalidValue(reason));
        }
    }
}
