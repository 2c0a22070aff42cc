package org.opennfx.server.netconf;

import java.util.List;
import org.opennfx.datastore.notification.Notification;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.Meter;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.datastore.xpath.XPathModel;
import org.opennfx.server.notifications.EventFilter;

/**
 * A subtree filter of create-subscription: an event passes if all content matches of one of its elements hold, however
 * deep they are, as in the examples of RFC 5277 5.1. An empty one lets nothing pass.
 */
record EventMatch(List<FilterElement> elements, Schema schema, XPathModel model) implements EventFilter {
    EventMatch {
        elements = List.copyOf(elements);
    }

    @Override
    public boolean passes(Notification event, Meter work) {
        var root = ContainerNode.empty(schema.events()).with(event.content());
        var tree = AccessibleTree.ofWhatIsGiven(model, root);
        return tree.metered(work, () -> elements.stream().anyMatch(element -> holds(element, tree.root())));
    }

    private boolean holds(FilterElement element, Inner parent) {
        var candidates = candidates(element, parent.schema());
        if (!element.text().isEmpty() && element.children().isEmpty()) {
            return ContentMatch.compile(element, candidates, schema).holds(parent);
        }
        return candidates.stream()
                .flatMap(candidate -> parent.children(candidate).stream())
                .anyMatch(node -> element.children().isEmpty() || contains(element, node));
    }

    private static List<SchemaNode> candidates(FilterElement element, InnerSchema parent) {
        return element.hasAttributes()
                ? List.of()
                : parent.children().stream().filter(node -> names(element, node)).toList();
    }

    private static boolean names(FilterElement element, SchemaNode node) {
        return node.name().local().equals(element.local())
                && (element.namespace().isEmpty() || element.namespace().equals(node.name().namespace()));
    }

    private boolean contains(FilterElement element, XNode node) {
        return node instanceof Inner inner && element.children().stream().allMatch(child -> holds(child, inner));
    }
}
