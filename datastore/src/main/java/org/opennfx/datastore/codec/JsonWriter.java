package org.opennfx.datastore.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.datastore.type.ValueType.JsonForm;

/**
 * Writes data nodes as JSON (RFC 7951), in schema order, keys first, with metadata (RFC 7952 5.2). A member's name has its module in front where the
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
        document(node, Rendition.AS_IS);
    }

    /** As {@link #document(InnerNode)}, with the children as a rendition for the node shows them. */
    public void document(InnerNode node, Rendition rendition) throws IOException {
        object(node, rendition, "");
    }

    /**
     * As {@link #document(InnerNode, Rendition)}, where the object is a member of another one.
     *
     * @param module that of the member, which names in the object need not repeat
     */
    public void object(InnerNode node, Rendition rendition, String module) throws IOException {
        object(node, rendition, module, List.of());
    }

    /** Writes an object with the node as its one member, without the name of its module, as Junos does. */
    public void unqualified(InnerNode node, Rendition rendition) throws IOException {
        out.writeStartObject();
        out.writeFieldName(node.schema().name().local());
        object(node, rendition, node.schema().name().module());
        out.writeEndObject();
    }

    /** @param marks what the parent's rendition says of it */
    private void object(InnerNode node, Rendition rendition, String module, List<Mark> marks) throws IOException {
        out.writeStartObject();
        mark("@", marks.isEmpty() ? rendition.marks() : Stream.concat(marks.stream(), rendition.marks().stream()).toList());
        for (var child : Members.of(rendition.content(node))) {
            member(child, rendition, module);
        }
        out.writeEndObject();
    }

    /**
     * Writes one node as a member of the object that is open, its name with its module. An entry by itself becomes an
     * array with one element.
     */
    public void member(DataNode node) throws IOException {
        member(node, Rendition.AS_IS);
    }

    /** As {@link #member(DataNode)}, as a rendition for its parent shows it. */
    public void member(DataNode node, Rendition parent) throws IOException {
        member(node, parent, "");
    }

    private void member(DataNode node, Rendition rendition, String module) throws IOException {
        var name = name(node.schema().name(), module);
        var marks = rendition.marks(node.schema());
        out.writeFieldName(name);
        switch (node) {
            case ContainerNode container -> object(container, rendition.inside(container), marks);
            case ListEntry entry -> {
                out.writeStartArray();
                object(entry, rendition.inside(entry), marks);
                out.writeEndArray();
            }
            case ListNode list -> {
                out.writeStartArray();
                for (var entry : list.entries()) {
                    object(entry, rendition.inside(entry), marks);
                }
                out.writeEndArray();
            }
            case LeafNode leaf -> {
                value(leaf.jsonForm(), leaf.value());
                mark("@" + name, marks);
            }
            case LeafListNode list -> {
                out.writeStartArray();
                for (var value : list.values()) {
                    value(list.jsonForm(value), value);
                }
                out.writeEndArray();
                marks("@" + name, list.values().stream()
                        .map(value -> rendition.marks(list.schema(), value))
                        .toList());
            }
            case AnyNode any when any.schema().kind() == AnySchema.Kind.ANYDATA -> any(any, () -> mark("@", marks));
            case AnyNode any -> {
                any(any, () -> { });
                mark("@" + name, marks);
            }
        }
    }

    /** Writes first members into an object. */
    interface Opening {
        void write() throws IOException;
    }

    private void any(AnyNode any, Opening opening) throws IOException {
        switch (any.content()) {
            case AnyContent.Xml(var fragment) -> XmlToJson.write(fragment, any.schema().name(), schema, out, opening);
            case AnyContent.Json(var value) -> AnyJson.write(value, out, opening);
            case AnyContent.Nodes(var nodes, var shown) -> {
                out.writeStartObject();
                opening.write();
                for (var node : nodes) {
                    member(node, shown, any.schema().name().module());
                }
                out.writeEndObject();
            }
        }
    }

    private static String name(NodeName name, String module) {
        return name.module().equals(module) ? name.local() : name.toString();
    }

    private void object(InnerNode node, Rendition rendition, List<Mark> marks) throws IOException {
        object(node, rendition, node.schema().name().module(), marks);
    }

    /** Metadata of an instance (RFC 7952 5.2.1 and 5.2.2). */
    private void mark(String member, List<Mark> marks) throws IOException {
        if (!marks.isEmpty()) {
            out.writeFieldName(member);
            annotations(marks);
        }
    }

    /** Metadata of each entry of a leaf-list (RFC 7952 5.2.3). */
    private void marks(String member, List<List<Mark>> entries) throws IOException {
        if (entries.stream().allMatch(List::isEmpty)) {
            return;
        }
        out.writeArrayFieldStart(member);
        for (var marks : entries) {
            if (marks.isEmpty()) {
                out.writeNull();
            } else {
                annotations(marks);
            }
        }
        out.writeEndArray();
    }

    private void annotations(List<Mark> marks) throws IOException {
        out.writeStartObject();
        for (var mark : marks) {
            out.writeFieldName(mark.isUnqualified() ? mark.local() : mark.module() + ":" + mark.local());
            if (mark.value().equals("true")) {
                out.writeBoolean(true);
            } else {
                out.writeString(mark.value());
            }
        }
        out.writeEndObject();
    }

    private void value(JsonForm form, String value) throws IOException {
        switch (form) {
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
