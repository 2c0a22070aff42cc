package org.opennfx.server.junos;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonWriter;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Rendition;

/** What rpcs of the model return, in forms for programs. */
public record CommandForms(Schema schema) {
    /** The reply that a client of the XML API gets, with an element on each line. */
    public Stream<String> xml(ContainerNode output) {
        var text = new StringWriter();
        try {
            var out = Xml.writer(text);
            out.writeStartElement("", "rpc-reply", "");
            out.writeNamespace("junos", JunosNames.JUNOS);
            XmlWriter.indented(schema, OutgoingNames.ofReply(out)).children(output);
            out.writeCharacters("\n");
            out.writeEndElement();
            out.flush();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString().lines();
    }

    public String json(ContainerNode output) {
        var text = new StringWriter();
        try (var out = Json.indented(text)) {
            new JsonWriter(schema, out).object(output, Rendition.AS_IS, output.schema().name().module());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
