package org.opennfx.datastore.codec;

import java.io.StringWriter;
import java.io.Writer;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.AnyContent;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.Rendition;

/** Data as texts of XML elements, one after the other, such as anydata nodes hold. Each declares its namespace. */
public record XmlText(Schema schema) {
    /** All that is in a node. */
    public String children(InnerNode node) {
        var text = new StringWriter();
        node.children().forEach(child -> write(child, Rendition.AS_IS, text));
        return text.toString();
    }

    /** How many characters {@link #children} has. */
    public long length(InnerNode node) {
        var count = new CharacterCount();
        node.children().forEach(child -> write(child, Rendition.AS_IS, count));
        return count.sum();
    }

    /** What is in an anydata or anyxml node. JSON that has no form in XML, such as an array of arrays, stays JSON there. */
    public String content(AnyNode node) {
        return switch (node.content()) {
            case AnyContent.Xml(var fragment) -> fragment;
            case AnyContent.Json(var value) -> JsonToXml.of(value, node.schema().name(), schema).orElseGet(() -> escaped(value));
            case AnyContent.Nodes(var nodes, var shown) -> {
                var text = new StringWriter();
                nodes.forEach(each -> write(each, shown, text));
                yield text.toString();
            }
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** A node by itself; a list or leaf-list becomes as many elements as it has entries. */
    public String node(DataNode node) {
        return node(node, Rendition.AS_IS);
    }

    /** A node by itself, as a rendition for its parent shows it. */
    public String node(DataNode node, Rendition parent) {
        var text = new StringWriter();
        write(node, parent, text);
        return text.toString();
    }

    /** A writer takes one element at the top, so that each entry needs its own. */
    private void write(DataNode node, Rendition parent, Writer text) {
        switch (node) {
            case ListNode list -> list.entries().forEach(entry -> element(entry, parent, text));
            case LeafListNode list ->
                list.values().forEach(value -> element(LeafListNode.empty(list.schema()).with(value), parent, text));
            default -> element(node, parent, text);
        }
    }

    private void element(DataNode node, Rendition parent, Writer text) {
        try {
            var out = Xml.writer(text);
            XmlWriter.compact(schema, out).node(node, parent);
            // only what follows an empty element closes it
            out.writeEndDocument();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can be written to", e);
        }
    }
}
