package org.opennfx.server.junos;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.backends.model.ConfigurationTop;
import org.opennfx.datastore.codec.SetGrammar;
import org.opennfx.datastore.codec.SetReader;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.netconf.Filters;
import org.opennfx.server.view.Selection;

/** The part of a configuration that words lead to, as in {@code show configuration vlans v10}. */
record ConfigurationPath(Schema schema, SetGrammar grammar) {
    /** @throws RpcException where there can be nothing of that name */
    Selection selection(String words) throws XMLStreamException {
        if (words.isEmpty()) {
            return Selection.EVERYTHING;
        }
        // the words that delete something are those that lead to it
        var path = new SetReader(grammar, ConfigurationTop.schema(schema)).line("delete " + words, 1);
        return Filters.subtree(Fragment.of(out -> elements(out, path)), schema).orElse(Selection.EVERYTHING);
    }

    private static void elements(XMLStreamWriter out, List<EditNode> nodes) throws XMLStreamException {
        for (var node : nodes) {
            switch (node) {
                case EditNode.Invalid invalid -> throw invalid.problem().asException();
                case EditNode.Derived _ -> { }
                case EditNode.Target target -> {
                    out.writeStartElement("", target.schema().name().local(), JunosNames.OURS);
                    inside(out, target);
                    out.writeEndElement();
                }
            }
        }
    }

    private static void inside(XMLStreamWriter out, EditNode.Target target) throws XMLStreamException {
        switch (target) {
            case EditNode.OfContainer container -> elements(out, container.children());
            case EditNode.OfEntry entry -> {
                for (var i = 0; i < entry.schema().keys().size(); i++) {
                    out.writeStartElement("", entry.schema().keys().get(i).name().local(), JunosNames.OURS);
                    out.writeCharacters(entry.key().values().get(i));
                    out.writeEndElement();
                }
                elements(out, entry.children());
            }
            case EditNode.OfValue value -> out.writeCharacters(value.value());
            case EditNode.OfLeaf _, EditNode.OfAll _, EditNode.OfAny _ -> { }
        }
    }
}
