package org.opennfx.server.netconf;

import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.server.view.Pick;
import org.opennfx.server.view.Selection;

/** A subtree filter (RFC 6241 6). An empty one selects nothing. */
final class SubtreeFilter implements Selection {
    private final SiblingSet top;

    private SubtreeFilter(SiblingSet top) {
        this.top = top;
    }

    /** Reads a filter from the start tag to the end tag of the element that holds it. */
    static SubtreeFilter read(XMLStreamReader reader, Schema schema) throws XMLStreamException {
        return of(FilterElement.readChildren(reader), schema);
    }

    static SubtreeFilter of(List<FilterElement> elements, Schema schema) {
        return new SubtreeFilter(SiblingSet.compile(elements, schema.root(), schema));
    }

    @Override
    public Pick pick(Inner root) {
        return top.select(root).orElse(Pick.nothing());
    }
}
