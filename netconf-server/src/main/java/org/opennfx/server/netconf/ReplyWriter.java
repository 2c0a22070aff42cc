package org.opennfx.server.netconf;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.RecordedOutput;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Etag;

/** Writes rpc-reply messages (RFC 6241 4.2). */
final class ReplyWriter {
    private final Schema schema;

    ReplyWriter(Schema schema) {
        this.schema = schema;
    }

    /** @param attributes those of the rpc element */
    void write(OutputStream out, List<Attribute> attributes, Reply reply) throws XMLStreamException {
        var stream = new RecordedOutput(out);
        var writer = Xml.writer(stream);
        writer.writeStartElement("", "rpc-reply", MessageXml.BASE);
        writer.writeDefaultNamespace(MessageXml.BASE);
        echo(writer, attributes);
        content(writer, stream, reply);
        writer.writeEndElement();
        writer.writeEndDocument();
        writer.flush();
    }

    private static void echo(XMLStreamWriter writer, List<Attribute> attributes) throws XMLStreamException {
        for (var prefix : attributes.stream().filter(Attribute::needsPrefix).map(Attribute::prefix).distinct().toList()) {
            writer.writeNamespace(prefix, namespace(prefix, attributes));
        }
        for (var attribute : attributes) {
            writer.writeAttribute(attribute.prefix(), attribute.namespace(), attribute.local(), attribute.value());
        }
    }

    private static String namespace(String prefix, List<Attribute> attributes) {
        return attributes.stream().filter(each -> each.prefix().equals(prefix)).findFirst().orElseThrow().namespace();
    }

    private static void version(XMLStreamWriter writer, Optional<Etag> etag) throws XMLStreamException {
        if (etag.isPresent()) {
            Txid.write(writer, etag.get());
        }
    }

    private void content(XMLStreamWriter writer, RecordedOutput stream, Reply reply) throws XMLStreamException {
        switch (reply) {
            case Reply.Ok(var etag) -> {
                writer.writeEmptyElement("", "ok", MessageXml.BASE);
                version(writer, etag);
            }
            case Reply.Data(var content, var namespace) -> {
                writer.writeStartElement("", "data", namespace);
                if (!namespace.equals(MessageXml.BASE)) {
                    writer.writeDefaultNamespace(namespace);
                }
                var xml = XmlWriter.remembering(schema, writer, stream);
                xml.mark(content.rendition().marks());
                xml.children(content.root(), content.rendition());
                writer.writeEndElement();
            }
            case Reply.Output(var output) -> {
                if (output.children().isEmpty()) {
                    writer.writeEmptyElement("", "ok", MessageXml.BASE);
                } else {
                    XmlWriter.compact(schema, writer).children(output);
                }
            }
            case Reply.OfDialect(var answer) -> answer.write(writer);
            case Reply.Failed(var errors) -> {
                var errorWriter = new ErrorWriter(writer, schema);
                for (var error : errors) {
                    errorWriter.write(error);
                }
            }
        }
    }
}
