package org.opennfx.server.restconf;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonWriter;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.server.http.HttpAnswer;

/** Data in the body of an answer, written while it goes out. */
record DataBody(Schema schema, Encoding encoding) {
    private interface JsonContent {
        void write(JsonGenerator json) throws IOException;
    }

    private interface XmlContent {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    /** One node. */
    HttpAnswer.Body of(Found found) {
        var parent = found.parent().withoutParent();
        return switch (encoding) {
            case JSON -> json(json -> {
                json.writeStartObject();
                new JsonWriter(schema, json).member(found.node(), parent);
                json.writeEndObject();
            });
            case XML -> xml(xml -> XmlWriter.compact(schema, xml).node(found.node(), parent));
        };
    }

    /** All entries of a list in XML, in one element (draft-ietf-netconf-list-pagination-rc-10 2.2). */
    HttpAnswer.Body list(Found found) {
        var parent = found.parent().withoutParent();
        return xml(xml -> {
            xml.writeStartElement("xml-list");
            XmlWriter.compact(schema, xml).node(found.node(), parent);
            xml.writeEndElement();
        });
    }

    /** What is in a node, in a member or element of another name. */
    HttpAnswer.Body in(NodeName name, InnerNode node, Rendition rendition) {
        return switch (encoding) {
            case JSON -> json(json -> {
                json.writeStartObject();
                json.writeFieldName(name.toString());
                new JsonWriter(schema, json).object(node, rendition, name.module());
                json.writeEndObject();
            });
            case XML -> xml(xml -> {
                xml.writeStartElement("", name.local(), name.namespace());
                xml.writeDefaultNamespace(name.namespace());
                var writer = XmlWriter.compact(schema, xml);
                writer.mark(rendition.marks());
                writer.children(node, rendition);
                xml.writeEndElement();
            });
        };
    }

    private static HttpAnswer.Body json(JsonContent content) {
        return out -> {
            try (var json = Json.indented(out)) {
                content.write(json);
                json.writeRaw('\n');
                json.flush();
            }
        };
    }

    private static HttpAnswer.Body xml(XmlContent content) {
        return (OutputStream out) -> {
            try {
                var xml = Xml.writer(out);
                content.write(xml);
                xml.writeEndDocument();
                xml.flush();
            } catch (XMLStreamException e) {
                throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
            }
        };
    }
}
