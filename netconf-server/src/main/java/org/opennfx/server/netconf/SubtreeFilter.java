package org.opennfx.server.netconf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Etag;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.server.view.ClientVersions;
import org.opennfx.server.view.Pick;
import org.opennfx.server.view.Selection;

/**
 * A subtree filter (RFC 6241 6). An empty one selects nothing.
 *
 * <p>The elements directly in it are filters for themselves: a leaf at the top that matches selects itself, and not what
 * else the datastore holds, as the siblings of a content match are in RFC 6241 6.2.5 where they have a parent.
 *
 * @param matches the content matches at the top
 * @param others all other elements at the top
 * @param elements all of them, for the versions that stand on them
 */
record SubtreeFilter(List<ContentMatch> matches, SiblingSet others, List<FilterElement> elements, Schema schema)
        implements Selection {
    SubtreeFilter {
        matches = List.copyOf(matches);
        elements = List.copyOf(elements);
    }

    /** Reads a filter from the start tag to the end tag of the element that holds it. */
    static SubtreeFilter read(XMLStreamReader reader, Schema schema) throws XMLStreamException {
        return of(FilterElement.readChildren(reader), schema);
    }

    static SubtreeFilter of(List<FilterElement> elements, Schema schema) {
        var byKind = elements.stream().collect(Collectors.partitioningBy(FilterElement::isContentMatch));
        return new SubtreeFilter(
                byKind.get(true).stream().map(each -> SiblingSet.match(each, schema.root(), schema)).toList(),
                SiblingSet.compile(byKind.get(false), schema.root(), schema),
                elements,
                schema);
    }

    /** The versions that its elements have, below one of the whole; empty where they have none. */
    Optional<ClientVersions> versions(Optional<Etag> ofAll) {
        return FilterVersions.areIn(elements) ? Optional.of(new FilterVersions(ofAll, elements, schema)) : Optional.empty();
    }

    @Override
    public Pick pick(Inner root) {
        var matched = new LinkedHashMap<XNode, Pick>();
        matches.forEach(match -> match.matched(root).forEach(leaf -> matched.put(leaf, Pick.whole())));
        return others.select(root).map(pick -> Pick.either(pick, new Pick.Part(matched))).orElse(new Pick.Part(matched));
    }
}
