package org.opennfx.server.junos;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;

/**
 * Makes JSON of RFC 7951 of a configuration as releases of Junos write it. Those before 16.1 have each node in an array, values as
 * {@code [{"data": …}]} and what is said of a node as {@code attributes}; all of them write numbers as strings as well, and say of the
 * configuration when it was committed. What is JSON of the RFC stays as it is, and so does what is wrong.
 */
record JunosJson(Schema schema) {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9][0-9]*)");
    private static final String METADATA = "@";
    private static final Set<String> BOOLEANS = Set.of("true", "false");

    /** @throws com.fasterxml.jackson.core.JsonProcessingException where it is no JSON, or has more in an array than it can */
    String standard(String document) throws IOException {
        var text = new StringWriter();
        try (var in = Json.parser(new StringReader(document)); var out = Json.compact(text)) {
            if (in.nextToken() == JsonToken.START_OBJECT) {
                new Translation(in, out).object(schema.root());
            } else {
                throw new JsonParseException(in, "a JSON object is expected", in.currentLocation());
            }
        }
        return text.toString();
    }

    private record Translation(JsonParser in, JsonGenerator out) {
        /** From the start of an object to its end. */
        void object(InnerSchema parent) throws IOException {
            out.writeStartObject();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                var name = in.currentName();
                in.nextToken();
                var node = child(parent, name);
                if (node.isPresent()) {
                    out.writeFieldName(name);
                    known(node.get());
                } else if (name.equals("attributes") || name.startsWith(METADATA)) {
                    out.writeFieldName(name.startsWith(METADATA) ? name : METADATA);
                    said();
                } else {
                    out.writeFieldName(name);
                    out.copyCurrentStructure(in);
                }
            }
            out.writeEndObject();
        }

        /** Names may have that of a module in front of them. */
        private static Optional<SchemaNode> child(InnerSchema parent, String name) {
            var local = name.substring(name.indexOf(':') + 1);
            return parent.children().stream().filter(each -> each.name().local().equals(local)).findFirst();
        }

        private void known(SchemaNode node) throws IOException {
            switch (node) {
                case ContainerSchema container -> only(() -> each(container));
                case ListSchema list -> all(() -> each(list));
                case LeafSchema leaf -> only(() -> value(leaf));
                case LeafListSchema leafList -> all(() -> value(leafList));
                case AnySchema _ -> out.copyCurrentStructure(in);
            }
        }

        private interface Reading {
            void read() throws IOException;
        }

        /** What stands alone, or in an array of its own. */
        private void only(Reading reading) throws IOException {
            if (in.currentToken() != JsonToken.START_ARRAY) {
                reading.read();
                return;
            }
            in.nextToken();
            if (in.currentToken() == JsonToken.VALUE_NULL) {
                nothing();
            } else {
                reading.read();
            }
            if (in.nextToken() != JsonToken.END_ARRAY) {
                throw new JsonParseException(in, "an array with one member is expected", in.currentTokenLocation());
            }
        }

        private void all(Reading reading) throws IOException {
            out.writeStartArray();
            if (in.currentToken() == JsonToken.START_ARRAY) {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    reading.read();
                }
            } else {
                reading.read();
            }
            out.writeEndArray();
        }

        private void each(InnerSchema node) throws IOException {
            if (in.currentToken() == JsonToken.START_OBJECT) {
                object(node);
            } else {
                out.copyCurrentStructure(in);
            }
        }

        private void value(ValueSchema node) throws IOException {
            switch (in.currentToken()) {
                case START_OBJECT -> data(node);
                case START_ARRAY -> only(() -> value(node));
                case VALUE_STRING -> text(node, in.getText());
                default -> out.copyCurrentStructure(in);
            }
        }

        private void data(ValueSchema node) throws IOException {
            while (in.nextToken() != JsonToken.END_OBJECT) {
                if (!in.currentName().equals("data")) {
                    throw new JsonParseException(in, "of a value nothing but data is taken", in.currentTokenLocation());
                }
                in.nextToken();
                value(node);
            }
        }

        private void text(ValueSchema node, String text) throws IOException {
            switch (node.type().jsonForm(text)) {
                case NUMBER -> {
                    if (NUMBER.matcher(text).matches()) {
                        out.writeNumber(text);
                    } else {
                        out.writeString(text);
                    }
                }
                case BOOLEAN -> {
                    if (BOOLEANS.contains(text)) {
                        out.writeBoolean(Boolean.parseBoolean(text));
                    } else {
                        out.writeString(text);
                    }
                }
                case STRING, EMPTY -> out.writeString(text);
            }
        }

        private void nothing() throws IOException {
            out.writeStartArray();
            out.writeNull();
            out.writeEndArray();
        }

        /** Of the document itself and when it was committed nothing is loaded. */
        private void said() throws IOException {
            if (in.currentToken() != JsonToken.START_OBJECT) {
                out.copyCurrentStructure(in);
                return;
            }
            out.writeStartObject();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                var name = in.currentName();
                in.nextToken();
                if (name.equals("xmlns") || name.startsWith("junos:") || name.startsWith("xmlns:")) {
                    in.skipChildren();
                } else if (name.equals("inactive") && in.currentToken() == JsonToken.VALUE_STRING) {
                    out.writeBooleanField(name, true);
                } else {
                    out.writeFieldName(name);
                    out.copyCurrentStructure(in);
                }
            }
            out.writeEndObject();
        }
    }
}
