package org.opennfx.server.junos;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.backends.state.Numbers;
import org.opennfx.datastore.codec.Json;
import org.opennfx.datastore.codec.JsonWriter;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetWriter;
import org.opennfx.datastore.codec.TextWriter;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** Configurations as replies show them: XML as an element of Junos, set lines in an element, JSON as it is. */
record ConfigurationAnswers(Schema schema, SetGrammar grammar) {
    /** A configuration in the form that was asked for. */
    JunosReply.Part of(Shown shown, Form form, Stamp stamp) {
        return switch (form) {
            case XML -> out -> xml(out, shown, stamp);
            case SET -> out -> JunosReply.element(out, "configuration-set", set -> Xml.text(set, set(shown)));
            case JSON -> out -> Xml.text(out, json(shown));
            case JSON_MINIFIED -> out -> Xml.text(out, Json.minified(json(shown)));
            case TEXT -> out -> JunosReply.element(out, "configuration-text", text -> Xml.text(text, text(shown)));
        };
    }

    ContainerNode configuration(ContainerNode root) {
        return ConfigurationTop.of(root, schema);
    }

    /** What differs between two configurations at a path; where nothing does, the text is the end of a line, as clients expect. */
    JunosReply.Part comparison(ContainerNode before, ContainerNode after, InstancePath path, Wanted wanted) {
        return information(wanted.text(lines -> ConfigurationText.comparison(schema, grammar, before, after, path, lines)));
    }

    /** The part at a path as the command line shows it. */
    JunosReply.Part inLines(Shown shown, InstancePath path, Wanted wanted) {
        return information(wanted.text(lines ->
                new ConfigurationText(schema, grammar, shown.marks(), lines).show(wanted.display(), shown.root(), path)));
    }

    private static JunosReply.Part information(String text) {
        return out -> JunosReply.element(out, "configuration-information", information ->
                JunosReply.element(information, "configuration-output", output -> Xml.text(output, text)));
    }

    private void xml(XMLStreamWriter out, Shown shown, Stamp stamp) throws XMLStreamException {
        var configuration = configuration(shown.root());
        out.writeStartElement("", "configuration", JunosNames.XNM);
        out.writeDefaultNamespace(JunosNames.XNM);
        switch (stamp) {
            case Stamp.Committed(var commit) -> {
                time(out, "commit", commit.time());
                attribute(out, "commit-user", commit.user());
            }
            case Stamp.Edited(var time) -> {
                if (time.isPresent()) {
                    time(out, "changed", time.get());
                }
            }
        }
        XmlWriter.compact(schema, OutgoingNames.inside(out, JunosNames.XNM)).children(configuration, shown.rendition(configuration));
        out.writeEndElement();
    }

    private static void time(XMLStreamWriter out, String what, Instant time) throws XMLStreamException {
        attribute(out, what + "-seconds", Long.toString(time.getEpochSecond()));
        attribute(out, what + "-localtime", Numbers.dateTime(time));
    }

    private static void attribute(XMLStreamWriter out, String name, String value) throws XMLStreamException {
        out.writeAttribute("junos", JunosNames.JUNOS, name, value);
    }

    private String set(Shown shown) {
        return text(lines -> new SetWriter(schema, grammar, SetWriter.Values.APART, shown.marks(), lines).below(configuration(shown.root())));
    }

    private String text(Shown shown) {
        return text(lines -> new TextWriter(schema, grammar, shown.marks(), lines).below(configuration(shown.root())));
    }

    private static String text(Consumer<Consumer<String>> writing) {
        var text = new StringBuilder("\n");
        writing.accept(line -> text.append(line).append('\n'));
        return text.toString();
    }

    String json(Shown shown) {
        var configuration = configuration(shown.root());
        var text = new StringWriter();
        try (var out = Json.indented(text)) {
            new JsonWriter(schema, out).unqualified(configuration, shown.rendition(configuration));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
