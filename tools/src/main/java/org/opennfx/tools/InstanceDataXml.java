package org.opennfx.tools;

import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.schema.ModuleInfo;
import org.opennfx.datastore.schema.Schema;

/** Reads an instance data set out of XML. */
final class InstanceDataXml {
    private final Schema schema;
    private final XMLStreamReader in;
    private final XmlReader content;
    private final InstanceDataHeader header;
    private List<EditNode> nodes = List.of();

    private InstanceDataXml(Schema schema, XMLStreamReader in, XmlReader content, InstanceDataHeader header) {
        this.schema = schema;
        this.in = in;
        this.content = content;
        this.header = header;
    }

    /** Whether the element at which a reader is is one. */
    static boolean isAt(XMLStreamReader in) {
        return in.getLocalName().equals(InstanceDataHeader.ROOT)
                && InstanceDataHeader.NAMESPACE.equals(in.getNamespaceURI());
    }

    /** Reads up to its end tag. */
    static List<EditNode> read(XMLStreamReader in, Schema schema, XmlReader content, InstanceDataHeader header)
            throws XMLStreamException {
        var reading = new InstanceDataXml(schema, in, content, header);
        reading.children("");
        return reading.nodes;
    }

    private void children(String parent) throws XMLStreamException {
        while (in.nextTag() == XMLStreamConstants.START_ELEMENT) {
            var path = parent + in.getLocalName();
            if (path.equals(InstanceDataHeader.CONTENT)) {
                nodes = content.children(in, schema.root());
            } else if (InstanceDataHeader.isInner(path)) {
                children(path + "/");
            } else if (path.equals(InstanceDataHeader.INLINE)) {
                Xml.skip(in);
            } else {
                leaf(path);
            }
        }
    }

    private void leaf(String path) throws XMLStreamException {
        var at = new Location(in.getLocation().getLineNumber(), in.getLocation().getColumnNumber());
        var text = in.getElementText().strip();
        header.leaf(path, path.equals("datastore") ? identity(text) : text, at);
    }

    private String identity(String text) {
        var colon = text.indexOf(':');
        var prefix = text.substring(0, Math.max(colon, 0));
        var namespace = Objects.requireNonNullElse(in.getNamespaceContext().getNamespaceURI(prefix), "");
        return schema.moduleByNamespace(namespace).map(ModuleInfo::name).orElse(prefix) + ":" + text.substring(colon + 1);
    }
}
