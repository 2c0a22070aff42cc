package org.opennfx.server.junos;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.opennfx.datastore.codec.XmlReader;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.RpcSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.type.ValueType;

/** The commands that rpcs of the model are called by, as the extension {@code command} of nfx-cli names them. */
final class CommandTable {
    private static final String EXTENSIONS = "nfx-cli";

    private final Schema schema;
    private final Map<String, RpcSchema> rpcs = new TreeMap<>(Comparator.comparingInt(String::length)
            .reversed()
            .thenComparing(Comparator.naturalOrder()));

    CommandTable(Schema schema) {
        this.schema = schema;
        schema.rpcs().forEach(rpc -> rpc.extension(EXTENSIONS, "command").ifPresent(words -> rpcs.put(words, rpc)));
    }

    /** @throws org.opennfx.datastore.error.RpcException where there is no such command, or it has no such parameter */
    JunosRequest read(String command, Form form) throws XMLStreamException {
        var found = rpcs.entrySet().stream()
                .filter(each -> (command + " ").startsWith(each.getKey() + " "))
                .findFirst()
                .orElseThrow(() -> Parameters.bad(
                        ErrorTag.OPERATION_NOT_SUPPORTED, "command", "syntax error, there is no command " + command));
        var rpc = found.getValue();
        var rest = command.substring(found.getKey().length()).strip();
        var words = rest.isEmpty() ? List.<String>of() : Arrays.asList(rest.split(" "));
        var input = Fragment.of(out -> parameters(out, rpc, words));
        return new JunosRequest.Invoke(rpc, new XmlReader(schema, XmlReader.Content.DATA).children(input, rpc.input()), form);
    }

    private static void parameters(XMLStreamWriter out, RpcSchema rpc, List<String> words) throws XMLStreamException {
        for (var at = 0; at < words.size(); at++) {
            var word = words.get(at);
            var named = rpc.input().child(word);
            var leaf = named.or(() -> unnamed(rpc)).orElseThrow(() -> Parameters.bad(
                    ErrorTag.INVALID_VALUE, word, "syntax error, expecting <command>"));
            out.writeStartElement("", leaf.name().local(), JunosNames.OURS);
            if (named.isEmpty()) {
                out.writeCharacters(word);
            } else if (takesValue(leaf)) {
                out.writeCharacters(++at < words.size() ? words.get(at) : "");
            }
            out.writeEndElement();
        }
    }

    private static Optional<SchemaNode> unnamed(RpcSchema rpc) {
        return rpc.input().children().stream()
                .filter(node -> node.extension(EXTENSIONS, "nokeyword").isPresent())
                .findFirst();
    }

    private static boolean takesValue(SchemaNode node) {
        return node instanceof LeafSchema leaf && !(leaf.type() instanceof ValueType.EmptyType);
    }
}
