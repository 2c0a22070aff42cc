package org.opennfx.server.netconf;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.codec.Xml;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.compare.Comparison;
import org.opennfx.server.view.ReadableDatastore;
import org.opennfx.server.view.Selection;

/** The parameters of compare (RFC 9144 4). The model's view of them is without the prefixes that an expression needs. */
final class CompareParameters {
    static final String NAMESPACE = "urn:ietf:params:xml:ns:yang:ietf-nmda-compare";

    private static final Set<String> NAMES =
            Set.of("source", "target", "all", "report-origin", "subtree-filter", "xpath-filter");

    private final Set<String> given = new HashSet<>();
    private Optional<ReadableDatastore> source = Optional.empty();
    private Optional<ReadableDatastore> target = Optional.empty();
    private Optional<Selection> filter = Optional.empty();

    private CompareParameters() {}

    /** Reads from the start tag to the end tag of the operation. */
    static Comparison read(XMLStreamReader reader, Schema schema) throws XMLStreamException {
        var parameters = new CompareParameters();
        while (MessageXml.nextChild(reader)) {
            var name = reader.getLocalName();
            if (!MessageXml.namespace(reader).equals(NAMESPACE) || !NAMES.contains(name)) {
                throw MessageXml.unexpected(reader, NAMESPACE).asException();
            }
            MessageXml.requireNoAttributesBut(reader, Set.of());
            parameters.take(name, reader, schema);
        }
        return new Comparison(
                parameters.source.orElseThrow(() -> BadParameter.missing("source")),
                parameters.target.orElseThrow(() -> BadParameter.missing("target")),
                parameters.filter,
                parameters.given.contains("all"),
                parameters.given.contains("report-origin"));
    }

    private void take(String name, XMLStreamReader reader, Schema schema) throws XMLStreamException {
        if (!given.add(name)) {
            throw BadParameter.repeated(name);
        }
        switch (name) {
            case "source" -> source = Optional.of(DataParameters.datastore(reader, schema));
            case "target" -> target = Optional.of(DataParameters.datastore(reader, schema));
            case "subtree-filter" -> filter(name, SubtreeFilter.read(reader, schema));
            case "xpath-filter" -> filter(name, DataParameters.xpath(reader, schema));
            default -> Xml.skip(reader);
        }
    }

    private void filter(String name, Selection selection) {
        if (filter.isPresent()) {
            throw BadParameter.of(ErrorTag.BAD_ELEMENT, name, "there is either subtree-filter or xpath-filter");
        }
        filter = Optional.of(selection);
    }
}
