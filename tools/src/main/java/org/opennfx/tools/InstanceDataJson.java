package org.opennfx.tools;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamReadException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.schema.Schema;

/** Reads an instance data set out of JSON. */
final class InstanceDataJson {
    private static final String NAME = InstanceDataHeader.MODULE + ":" + InstanceDataHeader.ROOT;

    private final Schema schema;
    private final JsonParser in;
    private final JsonReader content;
    private final InstanceDataHeader header;
    private List<EditNode> nodes = List.of();

    private InstanceDataJson(Schema schema, JsonParser in, JsonReader content, InstanceDataHeader header) {
        this.schema = schema;
        this.in = in;
        this.content = content;
        this.header = header;
    }

    /** Whether a document is one; what is no JSON is none. */
    static boolean isIn(byte[] document) throws IOException {
        try (var in = Json.parser(new ByteArrayInputStream(document))) {
            return in.nextToken() == JsonToken.START_OBJECT && NAME.equals(in.nextFieldName());
        } catch (StreamReadException e) {
            return false;
        }
    }

    /** Reads a document that is one. */
    static List<EditNode> read(byte[] document, Schema schema, JsonReader content, InstanceDataHeader header)
            throws IOException {
        try (var in = Json.parser(new ByteArrayInputStream(document))) {
            var reading = new InstanceDataJson(schema, in, content, header);
            in.nextToken();
            in.nextToken();
            in.nextToken();
            reading.value(NAME, "");
            reading.require(in.nextToken() == JsonToken.END_OBJECT, "there is more than " + NAME);
            reading.require(in.nextToken() == null, "there is more after the object");
            return reading.nodes;
        }
    }

    private void require(boolean holds, String otherwise) throws JsonParseException {
        if (!holds) {
            throw new JsonParseException(in, otherwise, in.currentTokenLocation());
        }
    }

    private void members(String parent) throws IOException {
        while (in.nextToken() != JsonToken.END_OBJECT) {
            var path = parent + in.currentName();
            in.nextToken();
            value(path, path + "/");
        }
    }

    /** @param inside what the paths of members start with */
    private void value(String path, String inside) throws IOException {
        if (path.equals(InstanceDataHeader.CONTENT)) {
            require(in.currentToken() == JsonToken.START_OBJECT, path + " is not an object");
            nodes = content.members(in, schema.root());
        } else if (path.equals(InstanceDataHeader.INLINE)) {
            in.skipChildren();
        } else if (in.currentToken() == JsonToken.START_ARRAY) {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                value(path, inside);
            }
        } else if (in.currentToken() == JsonToken.START_OBJECT) {
            require(path.equals(NAME) || InstanceDataHeader.isInner(path), "there is no object " + path);
            members(inside);
        } else {
            var at = in.currentTokenLocation();
            header.leaf(path, in.getText(), new Location(at.getLineNr(), at.getColumnNr()));
        }
    }
}
