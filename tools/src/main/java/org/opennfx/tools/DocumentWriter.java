package org.opennfx.tools;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonWriter;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetWriter;
import org.opennfx.datastore.codec.TextWriter;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlNames;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** Writes configurations in any format. */
final class DocumentWriter {
    private final Schema schema;
    private final Writer out;

    DocumentWriter(Schema schema, Writer out) {
        this.schema = schema;
        this.out = out;
    }

    void write(DocumentFormat format, ContainerNode root) throws IOException {
        switch (format) {
            case XML -> xml(root);
            case JSON -> json(root);
            case SET -> set(root);
            case TEXT -> text(root);
        }
    }

    /** With an instance data set around it. */
    void write(DocumentFormat format, InstanceDataSet set, ContainerNode root) throws IOException {
        switch (format) {
            case XML -> xml(set, root);
            case JSON -> json(set, root);
            case SET, TEXT -> throw new CommandFailure("an instance data set is XML or JSON");
        }
    }

    private void xml(InstanceDataSet set, ContainerNode root) throws IOException {
        var text = new StringWriter();
        try {
            var xml = Xml.writer(text);
            xml.writeStartElement("", InstanceDataHeader.ROOT, InstanceDataHeader.NAMESPACE);
            xml.writeDefaultNamespace(InstanceDataHeader.NAMESPACE);
            leaf(xml, "\n  ", "name", set.name());
            leaf(xml, "\n  ", "includes-defaults", InstanceDataSet.DEFAULTS);
            xml.writeCharacters("\n  ");
            xml.writeStartElement("", "content-schema", InstanceDataHeader.NAMESPACE);
            for (var module : set.modules()) {
                leaf(xml, "\n    ", "module", module);
            }
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
            leaf(xml, "\n  ", "timestamp", set.timestamp().toString());
            xml.writeCharacters("\n  ");
            xml.writeStartElement("", InstanceDataHeader.CONTENT, InstanceDataHeader.NAMESPACE);
            XmlWriter.indented(schema, xml).children(root);
            xml.writeCharacters("\n  ");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.write(text + "\n");
    }

    private static void leaf(XMLStreamWriter xml, String indent, String name, String value) throws XMLStreamException {
        xml.writeCharacters(indent);
        xml.writeStartElement("", name, InstanceDataHeader.NAMESPACE);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    private void json(InstanceDataSet set, ContainerNode root) throws IOException {
        try (var json = Json.indented(out)) {
            json.writeStartObject();
            json.writeObjectFieldStart(InstanceDataHeader.MODULE + ":" + InstanceDataHeader.ROOT);
            json.writeStringField("name", set.name());
            json.writeStringField("includes-defaults", InstanceDataSet.DEFAULTS);
            json.writeObjectFieldStart("content-schema");
            json.writeArrayFieldStart("module");
            for (var module : set.modules()) {
                json.writeString(module);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeStringField("timestamp", set.timestamp().toString());
            json.writeFieldName(InstanceDataHeader.CONTENT);
            new JsonWriter(schema, json).document(root);
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write("\n");
    }

    /** One node is a document by itself; for none or several there has to be an element around them. */
    private void xml(ContainerNode root) throws IOException {
        var text = new StringWriter();
        try {
            var xml = Xml.writer(text);
            if (root.children().size() == 1) {
                XmlWriter.indented(schema, xml).children(root);
            } else {
                xml.writeStartElement("", "config", XmlNames.NETCONF);
                xml.writeDefaultNamespace(XmlNames.NETCONF);
                XmlWriter.indented(schema, xml).children(root);
                xml.writeCharacters("\n");
                xml.writeEndElement();
            }
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        out.write(text.toString().strip() + "\n");
    }

    private void json(ContainerNode root) throws IOException {
        try (var json = Json.indented(out)) {
            new JsonWriter(schema, json).document(root);
        }
        out.write("\n");
    }

    private void set(ContainerNode root) throws IOException {
        var lines = new StringBuilder();
        var writer = new SetWriter(
                schema, new SetGrammar(), SetWriter.Values.TOGETHER, NodeMarks.of(root), line -> lines.append(line).append('\n'));
        configurations(root).forEach(writer::below);
        out.write(lines.toString());
    }

    private void text(ContainerNode root) throws IOException {
        var lines = new StringBuilder();
        var writer = new TextWriter(schema, new SetGrammar(), NodeMarks.of(root), line -> lines.append(line).append('\n'));
        configurations(root).forEach(writer::below);
        out.write(lines.toString());
    }

    /** What statements can say; marks are said with the nodes. */
    private static List<ContainerNode> configurations(ContainerNode root) {
        var found = new ArrayList<ContainerNode>();
        for (var node : root.children()) {
            switch (node.schema().name().local()) {
                case "configuration" -> found.add((ContainerNode) node);
                case "configuration-marks" -> { }
                default -> throw new CommandFailure("there are no statements for " + node.schema().name());
            }
        }
        return found;
    }
}
