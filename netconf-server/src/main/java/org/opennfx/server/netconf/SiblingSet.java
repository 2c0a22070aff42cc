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
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.server.operations.Union;

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
        Map<InnerSchema, List<SiblingSet>> containments,
        boolean matchesOnly) {

    static SiblingSet compile(List<FilterElement> elements, InnerSchema parent, Schema schema) {
        var matches = new ArrayList<ContentMatch>();
        var selections = new LinkedHashSet<SchemaNode>();
        var containments = new LinkedHashMap<InnerSchema, List<SiblingSet>>();
        for (var element : elements) {
            var candidates = candidates(element, parent);
            if (element.children().isEmpty() && !element.text().isEmpty()) {
                matches.add(ContentMatch.compile(element, candidates, schema));
            } else if (element.children().isEmpty()) {
                selections.addAll(candidates);
            } else {
                candidates.forEach(each -> contain(element, each, schema, selections, containments));
            }
        }
        return new SiblingSet(
                List.copyOf(matches), selections, containments, !matches.isEmpty() && matches.size() == elements.size());
    }

    private static void contain(
            FilterElement element,
            SchemaNode candidate,
            Schema schema,
            Set<SchemaNode> selections,
            Map<InnerSchema, List<SiblingSet>> containments) {
        switch (candidate) {
            case InnerSchema inner ->
                containments.computeIfAbsent(inner, _ -> new ArrayList<>()).add(compile(element.children(), inner, schema));
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

    /** What of a node's content is selected; empty where the node itself is not. */
    Optional<Children> select(InnerNode node) {
        if (!matches.stream().allMatch(match -> match.holds(node))) {
            return Optional.empty();
        }
        if (matchesOnly) {
            return Optional.of(node.children());
        }
        var picked = selected(node);
        if (picked.isEmpty() && matches.isEmpty()) {
            return Optional.empty();
        }
        for (var match : matches) {
            picked = Union.of(picked, match.matched(node));
        }
        return Optional.of(node instanceof ListEntry entry ? withKeys(picked, entry) : picked);
    }

    private Children selected(InnerNode node) {
        var picked = Children.none();
        for (var selection : selections) {
            picked = node.child(selection).map(picked::with).orElse(picked);
        }
        for (var containment : containments.entrySet()) {
            if (!selections.contains(containment.getKey())) {
                picked = node.child(containment.getKey())
                        .flatMap(child -> part(child, containment.getValue()))
                        .map(picked::with)
                        .orElse(picked);
            }
        }
        return picked;
    }

    /** A client could not tell entries apart without their keys (RFC 6241 6.2.5). */
    private static Children withKeys(Children picked, ListEntry entry) {
        var all = picked;
        for (var key : entry.schema().keys()) {
            all = entry.child(key).map(all::with).orElse(all);
        }
        return all;
    }

    private static Optional<DataNode> part(DataNode node, List<SiblingSet> sets) {
        return switch (node) {
            case InnerNode inner -> union(inner, sets).map(inner::with);
            case ListNode list -> part(list, sets).map(DataNode.class::cast);
            default -> Optional.empty();
        };
    }

    private static Optional<Children> union(InnerNode node, List<SiblingSet> sets) {
        return sets.stream().map(set -> set.select(node)).flatMap(Optional::stream).reduce(Union::of);
    }

    private static Optional<ListNode> part(ListNode list, List<SiblingSet> sets) {
        var part = ListNode.empty(list.schema());
        for (var entry : entries(list, sets)) {
            part = union(entry, sets).map(entry::with).map(part::with).orElse(part);
        }
        return part.entries().isEmpty() ? Optional.empty() : Optional.of(part);
    }

    /** The entries that may be selected: found by their keys where the filter names these, or else all. */
    private static Iterable<ListEntry> entries(ListNode list, List<SiblingSet> sets) {
        var schema = list.schema();
        var keyed = sets.stream().allMatch(set -> ContentMatch.key(set.matches, schema).isPresent());
        if (!keyed || (schema.userOrdered() && sets.size() > 1)) {
            return list.entries();
        }
        return sets.stream()
                .flatMap(set -> ContentMatch.key(set.matches, schema).flatMap(list.entries()::find).stream())
                .toList();
    }
}
