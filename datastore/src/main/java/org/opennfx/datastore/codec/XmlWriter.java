package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.codehaus.stax2.XMLStreamWriter2;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.ValueSchema;
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
import org.opennfx.datastore.type.ValueType;

/**
 * Writes data nodes as XML, in schema order, keys first (RFC 7950 7.8.5). An element declares the default namespace where
 * its module is not that of its parent.
 */
public final class XmlWriter {
    private final Schema schema;
    private final XMLStreamWriter out;
    private final String newline;
    private final Optional<RememberedRuns> remembered;

    private XmlWriter(Schema schema, XMLStreamWriter out, String newline, Optional<RememberedRuns> remembered) {
        this.schema = schema;
        this.out = out;
        this.newline = newline;
        this.remembered = remembered;
    }

    /** Without any white space between elements: for the wire. */
    public static XmlWriter compact(Schema schema, XMLStreamWriter out) {
        return new XmlWriter(schema, out, "", Optional.empty());
    }

    /**
     * The same, for what is asked for again and again: entries of large lists that are as they were are copied.
     *
     * @param stream where the XML stream writer writes to
     */
    public static XmlWriter remembering(Schema schema, XMLStreamWriter out, RecordedOutput stream) {
        return new XmlWriter(schema, out, "", Optional.of(new RememberedRuns(out, stream)));
    }

    /** With each element on a line of its own, two blanks deeper than its parent: for people. */
    public static XmlWriter indented(Schema schema, XMLStreamWriter out) {
        return indented(schema, out, 0);
    }

    /** @param depth of the elements that are written first */
    public static XmlWriter indented(Schema schema, XMLStreamWriter out, int depth) {
        return new XmlWriter(schema, out, "\n" + "  ".repeat(depth), Optional.empty());
    }

    /** Writes the children of a node. */
    public void children(InnerNode node) throws XMLStreamException {
        children(node, Rendition.AS_IS);
    }

    /** Writes the children of a node as a rendition for it shows them. */
    public void children(InnerNode node, Rendition rendition) throws XMLStreamException {
        children(node, rendition, "", 0);
    }

    /** Writes one node; a list or leaf-list becomes as many elements as it has entries. */
    public void node(DataNode node) throws XMLStreamException {
        node(node, Rendition.AS_IS);
    }

    /** Writes one node as a rendition for its parent shows it. */
    public void node(DataNode node, Rendition parent) throws XMLStreamException {
        node(node, parent, "", 0);
    }

    private void children(InnerNode parent, Rendition rendition, String namespace, int depth) throws XMLStreamException {
        for (var child : Members.of(rendition.content(parent))) {
            node(child, rendition, namespace, depth);
        }
    }

    private void node(DataNode node, Rendition rendition, String namespace, int depth) throws XMLStreamException {
        var marks = rendition.marks(node.schema());
        switch (node) {
            case ContainerNode container -> inner(container, rendition.inside(container), marks, namespace, depth);
            case ListEntry entry -> inner(entry, rendition.inside(entry), marks, namespace, depth);
            case ListNode list -> list(list, rendition, namespace, depth);
            case LeafNode leaf -> value(leaf.schema(), leaf.value(), marks, namespace, depth);
            case LeafListNode list -> {
                for (var value : list.values()) {
                    value(list.schema(), value, rendition.marks(list.schema(), value), namespace, depth);
                }
            }
            case AnyNode any -> any(any, marks, namespace, depth);
        }
    }

    private void list(ListNode list, Rendition rendition, String namespace, int depth) throws XMLStreamException {
        // octets that declare no namespace of their own and have no marks are the same wherever the entries stand
        if (remembered.isPresent() && rendition == Rendition.AS_IS && list.schema().name().namespace().equals(namespace)) {
            remembered.get().write(list.entries(), entries -> entries(entries, rendition, List.of(), namespace, depth));
        } else {
            entries(list.entries(), rendition, rendition.marks(list.schema()), namespace, depth);
        }
    }

    private void entries(Iterable<ListEntry> entries, Rendition rendition, List<Mark> marks, String namespace, int depth)
            throws XMLStreamException {
        for (var entry : entries) {
            inner(entry, rendition.inside(entry), marks, namespace, depth);
        }
    }

    private void inner(InnerNode given, Rendition rendition, List<Mark> marks, String namespace, int depth)
            throws XMLStreamException {
        var name = given.schema().name();
        var node = rendition.content(given);
        indent(depth);
        var all = rendition.marks().isEmpty() ? marks : Stream.concat(marks.stream(), rendition.marks().stream()).toList();
        if (node.children().isEmpty()) {
            empty(name, all, namespace);
            return;
        }
        start(name, all, namespace);
        for (var child : Members.of(node)) {
            node(child, rendition, name.namespace(), depth + 1);
        }
        indent(depth);
        out.writeEndElement();
    }

    private void value(ValueSchema leaf, String value, List<Mark> marks, String namespace, int depth)
            throws XMLStreamException {
        indent(depth);
        if (value.isEmpty()) {
            empty(leaf.name(), marks, namespace);
            return;
        }
        start(leaf.name(), marks, namespace);
        switch (leaf.type().effective(value)) {
            case ValueType.IdentityrefType _, ValueType.InstanceIdentifierType _, ValueType.XPathType _ ->
                QualifiedText.of(leaf.type(), value, schema).write(out);
            default -> Xml.text(out, value);
        }
        out.writeEndElement();
    }

    private void any(AnyNode any, List<Mark> marks, String namespace, int depth) throws XMLStreamException {
        indent(depth);
        start(any.schema().name(), marks, namespace);
        // what is inside declares its own namespaces
        out.writeCharacters("");
        if (any.content() instanceof AnyContent.Nodes(var nodes, var shown)) {
            for (var node : nodes) {
                node(node, shown, "", depth + 1);
            }
            if (!nodes.isEmpty()) {
                indent(depth);
            }
        } else {
            ((XMLStreamWriter2) out).writeRaw(new XmlText(schema).content(any));
        }
        out.writeEndElement();
    }

    private void start(NodeName name, List<Mark> marks, String namespace) throws XMLStreamException {
        comment(marks);
        out.writeStartElement("", name.local(), name.namespace());
        declare(name, namespace);
        mark(marks);
    }

    private void empty(NodeName name, List<Mark> marks, String namespace) throws XMLStreamException {
        comment(marks);
        out.writeEmptyElement("", name.local(), name.namespace());
        declare(name, namespace);
        mark(marks);
    }

    private void comment(List<Mark> marks) throws XMLStreamException {
        for (var mark : marks) {
            if (mark.isComment()) {
                out.writeComment(mark.value());
            }
        }
    }

    /** Puts metadata on the element that was just begun. */
    public void mark(List<Mark> marks) throws XMLStreamException {
        for (var mark : marks) {
            if (!mark.isUnqualified()) {
                out.writeNamespace(schema.prefix(mark.module()), mark.namespace());
            }
        }
        for (var mark : marks) {
            if (!mark.isUnqualified()) {
                var prefix = schema.prefix(mark.module());
                out.writeAttribute(prefix, mark.namespace(), mark.local(), mark.value(prefix));
            } else if (!mark.isComment()) {
                out.writeAttribute(mark.local(), mark.value());
            }
        }
    }

    private void declare(NodeName name, String namespace) throws XMLStreamException {
        if (!name.namespace().equals(namespace)) {
            out.writeDefaultNamespace(name.namespace());
        }
    }

    private void indent(int depth) throws XMLStreamException {
        if (!newline.isEmpty()) {
            out.writeCharacters(newline + "  ".repeat(depth));
        }
    }
}
