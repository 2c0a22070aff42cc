package org.opennfx.server.junos;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonWriter;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.server.commands.Screens;
import org.opennfx.server.line.Display;

/** What rpcs of the model return, in lines and forms for programs. */
public record CommandForms(Schema schema, Screens screens) {
    /**
     * As a command line shows it. What is no configuration has no lines of commands, and is shown as text then, as on the device.
     *
     * @param rpc that has returned it
     */
    public Stream<String> lines(RpcSchema rpc, ContainerNode output, Display.Form form) {
        return switch (form) {
            case TEXT, SET -> screens.text(rpc, output).lines();
            case XML -> ReplyLines.of(out -> XmlWriter.indented(schema, OutgoingNames.ofReply(out)).children(output));
            case JSON -> json(output).lines();
        };
    }

    /**
     * What {@code | display xml rpc} shows in place of an answer: the rpc that asks for it.
     *
     * @param input what the rpc is called with
     */
    public Stream<String> rpc(ContainerNode input, String banner) {
        return ReplyLines.of(out -> {
            out.writeCharacters("\n  ");
            out.writeStartElement("rpc");
            XmlWriter.indented(schema, OutgoingNames.inside(out, ""), 2).node(input);
            out.writeCharacters("\n  ");
            out.writeEndElement();
            out.writeCharacters("\n  ");
            out.writeStartElement("cli");
            out.writeCharacters("\n    ");
            out.writeStartElement("banner");
            Xml.text(out, banner);
            out.writeEndElement();
            out.writeCharacters("\n  ");
            out.writeEndElement();
        });
    }

    String json(ContainerNode output) {
        var text = new StringWriter();
        try (var out = Json.indented(text)) {
            new JsonWriter(schema, out).object(output, Rendition.AS_IS, output.schema().name().module());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
