package org.opennfx.server.push;

import java.io.StringWriter;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;

/** Data as the XML fragments that anydata nodes hold. */
public record DataText(Schema schema) {
    /** All that is in a node. */
    public String children(InnerNode node) {
        var text = new StringWriter();
        node.children().forEach(child -> write(child, text));
        return text.toString();
    }

    /** A node by itself. */
    public String node(DataNode node) {
        var text = new StringWriter();
        write(node, text);
        return text.toString();
    }

    /** A writer takes one element at the top, so that each entry needs its own. */
    private void write(DataNode node, StringWriter text) {
        switch (node) {
            case ListNode list -> list.entries().forEach(entry -> element(entry, text));
            case LeafListNode list -> list.values().forEach(value -> element(LeafListNode.empty(list.schema()).with(value), text));
            default -> element(node, text);
        }
    }

    private void element(DataNode node, StringWriter text) {
        try {
            var out = Xml.writer(text);
            XmlWriter.compact(schema, out).node(node);
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a string can be written to", e);
        }
    }
}
