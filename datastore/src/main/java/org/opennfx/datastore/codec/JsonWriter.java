package org.opennfx.datastore.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * Writes data nodes as JSON (RFC 7951), in schema order, keys first. A member's name has its module in front where the
 * module is not that of its parent.
 */
public final class JsonWriter {
    private final Schema schema;
    private final JsonGenerator out;

    public JsonWriter(Schema schema, JsonGenerator out) {
        this.schema = schema;
        this.out = out;
    }

    /** Writes an object with the children of a node as its members, their names with their modules. */
    public void document(InnerNode node) throws IOException {
        out.writeStartObject();
        members(node, "");
        out.writeEndObject();
    }

    /**
     * Writes one node as a member of the object that is open, its name with its module. An entry by itself becomes an
     * array with one element.
     */
    public void member(DataNode node) throws IOException {
        member(node, "");
    }

    private void members(InnerNode parent, String module) throws IOException {
        for (var child : Members.of(parent)) {
            member(child, module);
        }
    }

    private void member(DataNode node, String module) throws IOException {
        name(node.schema().name(), module);
        switch (node) {
            case ContainerNode container -> object(container);
            case ListEntry entry -> {
                out.writeStartArray();
                object(entry);
                out.writeEndArray();
            }
            case ListNode list -> {
                out.writeStartArray();
                for (var entry : list.entries()) {
                    object(entry);
                }
                out.writeEndArray();
            }
            case LeafNode leaf -> value(leaf.schema(), leaf.value());
            case LeafListNode list -> {
                out.writeStartArray();
                for (var value : list.values()) {
                    value(list.schema(), value);
                }
                out.writeEndArray();
            }
            case AnyNode any -> XmlToJson.write(any.xml(), schema, out);
        }
    }

    private void name(NodeName name, String module) throws IOException {
        out.writeFieldName(name.module().equals(module) ? name.local() : name.toString());
    }

    private void object(InnerNode node) throws IOException {
        out.writeStartObject();
        members(node, node.schema().name().module());
        out.writeEndObject();
    }

    private void value(ValueSchema leaf, String value) throws IOException {
        switch (leaf.type().jsonForm(value)) {
            case STRING -> out.writeString(value);
            case NUMBER -> out.writeNumber(value);
            case BOOLEAN -> out.writeBoolean(Boolean.parseBoolean(value));
            case EMPTY -> {
                out.writeStartArray();
                out.writeNull();
                out.writeEndArray();
            }
        }
    }
}
