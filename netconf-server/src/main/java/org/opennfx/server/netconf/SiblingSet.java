package org.opennfx.server.netconf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.schema.AnySchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.server.view.Pick;

/**
 * The filter elements below one parent, resolved against its schema (RFC 6241 6.2.5).
 *
 * @param matches all have to be true of a node, or nothing of it is selected
 * @param selections the children that are selected whole
 * @param containments the children of which parts are selected, each with the sets that say which
 * @param matchesOnly whether there is nothing but content matches, which selects the node whole
 */
record SiblingSet(
        List<ContentMatch> matches,
        Set<SchemaNode> selections,
        Map<InnerSchema, Set<SiblingSet>> containments,
        boolean matchesOnly) {

    static SiblingSet compile(List<FilterElement> elements, InnerSchema parent, Schema schema) {
        var matches = new ArrayList<ContentMatch>();
        var selections = new LinkedHashSet<SchemaNode>();
        var containments = new LinkedHashMap<InnerSchema, Set<SiblingSet>>();
        for (var element : elements) {
            if (element.isContentMatch()) {
                matches.add(match(element, parent, schema));
            } else if (element.children().isEmpty()) {
                selections.addAll(candidates(element, parent));
            } else {
                candidates(element, parent).forEach(each -> contain(element, each, schema, selections, containments));
            }
        }
        return new SiblingSet(
                List.copyOf(matches), selections, containments, !matches.isEmpty() && matches.size() == elements.size());
    }

    static ContentMatch match(FilterElement element, InnerSchema parent, Schema schema) {
        return ContentMatch.compile(element, candidates(element, parent), schema);
    }

    private static void contain(
            FilterElement element,
            SchemaNode candidate,
            Schema schema,
            Set<SchemaNode> selections,
            Map<InnerSchema, Set<SiblingSet>> containments) {
        switch (candidate) {
            case InnerSchema inner ->
                containments
                        .computeIfAbsent(inner, _ -> new LinkedHashSet<>())
                        .add(compile(element.children(), inner, schema));
            case AnySchema any -> selections.add(any);
            case ValueSchema _ -> { }
        }
    }

    private static List<SchemaNode> candidates(FilterElement element, InnerSchema parent) {
        if (element.hasAttributes()) {
            return List.of();
        }
        if (element.namespace().isEmpty()) {
            return parent.children().stream().filter(each -> each.name().local().equals(element.local())).toList();
        }
        return parent.childByNamespace(element.namespace(), element.local()).stream().toList();
    }

    /** What of a node is selected; empty where the node itself is not. */
    Optional<Pick> select(Inner node) {
        node.tree().reached();
        if (!matches.stream().allMatch(match -> match.holds(node))) {
            return Optional.empty();
        }
        if (matchesOnly) {
            return Optional.of(Pick.whole());
        }
        var picked = selected(node);
        if (picked.isEmpty() && matches.isEmpty()) {
            return Optional.empty();
        }
        matches.forEach(match -> match.matched(node).forEach(leaf -> picked.put(leaf, Pick.whole())));
        return Optional.of(new Pick.Part(picked));
    }

    private Map<XNode, Pick> selected(Inner node) {
        var picked = new LinkedHashMap<XNode, Pick>();
        for (var selection : selections) {
            node.children(selection).forEach(child -> picked.put(child, Pick.whole()));
        }
        containments.forEach((schema, sets) -> {
            if (!selections.contains(schema)) {
                var candidates = SelectableChildren.of(node, schema, sets);
                for (var child : candidates.children()) {
                    candidates.sets(child)
                            .flatMap(set -> set.select((Inner) child).stream())
                            .reduce(Pick::either)
                            .ifPresent(pick -> picked.put(child, pick));
                }
            }
        });
        return picked;
    }

    /** The key that an entry of a list has to have, if all of it is said. */
    Optional<Key> key(ListSchema list) {
        return ContentMatch.key(matches, list);
    }
}
