package org.opennfx.server.junos;

import java.util.stream.Stream;
import org.opennfx.datastore.codec.NodeMarks;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.XmlWriter;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;

/** Configurations as a command line shows them in forms for programs. */
record ConfigurationForms(Schema schema, SetGrammar grammar) {
    /** Of elements of the configuration in a reply. */
    private static final int DEPTH = 2;

    /**
     * The reply that a client of the XML API gets, with an element on each line.
     *
     * @param part what is shown of a configuration, from the root
     * @param marks what is said about its nodes
     */
    public Stream<String> xml(ContainerNode part, NodeMarks marks) {
        var configuration = answers().configuration(part);
        return ReplyLines.of(out -> {
            out.writeCharacters("\n  ");
            out.writeStartElement("", "configuration", JunosNames.XNM);
            out.writeDefaultNamespace(JunosNames.XNM);
            XmlWriter.indented(schema, OutgoingNames.inside(out, JunosNames.XNM), DEPTH)
                    .children(configuration, Shown.of(part, marks).rendition(configuration));
            out.writeCharacters("\n  ");
            out.writeEndElement();
        });
    }

    /** As {@link #xml}. */
    public Stream<String> json(ContainerNode part, NodeMarks marks) {
        return answers().json(Shown.of(part, marks)).lines();
    }

    private ConfigurationAnswers answers() {
        return new ConfigurationAnswers(schema, grammar);
    }
}
