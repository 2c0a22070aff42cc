package org.opennfx.server.netconf;

import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.server.view.Selection;

/** Filters for operations that are not NETCONF's own. */
public final class Filters {
    private Filters() {}

    /**
     * Reads the content of an element as a subtree filter (RFC 6241 6), from its start tag to its end tag.
     *
     * @return empty where the element is
     */
    public static Optional<Selection> subtree(XMLStreamReader reader, Schema schema) throws XMLStreamException {
        var filter = SubtreeFilter.read(reader, schema);
        return filter.elements().isEmpty() ? Optional.empty() : Optional.of(filter);
    }
}
