package org.opennfx.backends.intention;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * Puts what groups say into a configuration. What is written counts before what groups say; of groups, one that is applied further
 * in before one that is applied around it, and of those applied at one place the first. Entries of a list that a group names are
 * made where there are none; wildcards are about the entries that are there then. Subtrees that inherit nothing are those of the
 * written configuration.
 */
final class Inheritance {
    /** Is told of each node that is inherited. */
    @FunctionalInterface
    interface Told {
        void inherited(Place node, String group);
    }

    /** What one group says of the node that is being looked at. */
    private record Source(String group, InnerNode node) {}

    private final Told told;

    Inheritance(Told told) {
        this.told = told;
    }

    /**
     * A node with all that it inherits.
     *
     * @param said what each group says of the node, applied here or not; several where several wildcards match
     * @param around the groups that are applied around it, the most important first
     */
    InnerNode of(InnerNode written, Map<String, List<InnerNode>> said, List<String> around, Place place) {
        if (said.isEmpty()) {
            return written;
        }
        var applied = applied(written, around);
        var result = written;
        for (var source : sources(said, applied)) {
            for (var statement : source.node().children()) {
                result = withStatement(result, statement, source.group(), place);
            }
        }
        for (var name : names(said.values())) {
            result = withInside(result, name, said, applied, place);
        }
        return result;
    }

    private static List<String> applied(InnerNode node, List<String> around) {
        var applied = new LinkedHashSet<String>();
        values(node, ConfigurationGroups.APPLIED).forEach(applied::add);
        applied.addAll(around);
        values(node, ConfigurationGroups.EXCEPTED).forEach(applied::remove);
        return List.copyOf(applied);
    }

    /** Of a container that is no level of its own there are none. */
    private static Iterable<String> values(InnerNode node, String leafList) {
        return node.schema().child(leafList).isPresent() ? node.values(leafList) : List.of();
    }

    private static List<Source> sources(Map<String, List<InnerNode>> said, List<String> applied) {
        return applied.stream()
                .flatMap(group -> said.getOrDefault(group, List.of()).stream().map(node -> new Source(group, node)))
                .toList();
    }

    private static Set<NodeName> names(Collection<List<InnerNode>> said) {
        var names = new LinkedHashSet<NodeName>();
        said.forEach(nodes -> nodes.forEach(node -> node.children().forEach(child -> names.add(child.schema().name()))));
        return names;
    }

    private static Optional<SchemaNode> named(InnerSchema parent, NodeName name) {
        return parent.childByModule(name.module(), name.local());
    }

    /** Adds what a statement itself says, if nothing is said of that yet; what is in its node comes later. */
    private InnerNode withStatement(InnerNode node, DataNode statement, String group, Place place) {
        var schema = named(node.schema(), statement.schema().name()).filter(wanted -> !isExcluded(node, wanted));
        if (schema.isEmpty()) {
            return node;
        }
        return switch (statement) {
            case LeafNode leaf -> single(node, new LeafNode((LeafSchema) schema.get(), leaf.value(), leaf.form()), group, place);
            case ContainerNode _ -> single(node, ContainerNode.empty((ContainerSchema) schema.get()), group, place);
            case LeafListNode values -> node.with(values(node, (LeafListSchema) schema.get(), values, group, place));
            case ListNode list -> withEntries(node, (ListSchema) schema.get(), list, group, place);
            case ListEntry _, AnyNode _ -> node;
        };
    }

    private static boolean isExcluded(InnerNode node, SchemaNode wanted) {
        return !wanted.cases().isEmpty()
                && node.children().stream().anyMatch(child -> EditEngine.excludes(wanted, child.schema()));
    }

    private InnerNode single(InnerNode node, DataNode child, String group, Place place) {
        if (node.child(child.schema()).isPresent()) {
            return node;
        }
        told.inherited(place.node(child.schema().name()), group);
        return node.with(child);
    }

    private LeafListNode values(InnerNode node, LeafListSchema schema, LeafListNode said, String group, Place place) {
        var all = node.child(schema).map(LeafListNode.class::cast).orElse(LeafListNode.empty(schema));
        for (var value : said.values()) {
            if (!all.values().contains(value)) {
                told.inherited(place.down(() -> new Step.Value(schema.name(), value)), group);
                all = all.with(value, said.form(value));
            }
        }
        return all;
    }

    private InnerNode withEntries(InnerNode node, ListSchema schema, ListNode said, String group, Place place) {
        var all = node.child(schema).map(ListNode.class::cast).orElse(ListNode.empty(schema));
        for (var entry : said.entries()) {
            if (!all.entries().contains(entry.key()) && entry.key().values().stream().noneMatch(Wildcard::is)) {
                told.inherited(place.down(() -> entry.key().step(schema)), group);
                all = all.with(ListEntry.of(schema, entry.key()));
            }
        }
        return all.entries().isEmpty() ? node : node.with(all);
    }

    private InnerNode withInside(
            InnerNode node, NodeName name, Map<String, List<InnerNode>> said, List<String> applied, Place place) {
        return named(node.schema(), name).flatMap(node::child).map(child -> switch (child) {
            case ContainerNode container -> withContainer(node, container, inside(said, name), applied, place);
            case ListNode list -> node.with(entries(list, statements(said, name), applied, place));
            case LeafNode _, LeafListNode _, ListEntry _, AnyNode _ -> node;
        }).orElse(node);
    }

    /** One that has been made for what it would inherit, and got nothing, is not there. */
    private InnerNode withContainer(
            InnerNode node, ContainerNode container, Map<String, List<InnerNode>> said, List<String> applied, Place place) {
        var filled = of(container, said, applied, place.node(container.schema().name()));
        return filled.children().isEmpty() && !container.schema().presence() ? node.without(container.schema()) : node.with(filled);
    }

    private static Map<String, List<InnerNode>> inside(Map<String, List<InnerNode>> said, NodeName name) {
        var inside = new LinkedHashMap<String, List<InnerNode>>();
        said.forEach((group, nodes) -> {
            var children = nodes.stream().flatMap(node -> node.child(name).stream()).map(InnerNode.class::cast).toList();
            if (!children.isEmpty()) {
                inside.put(group, children);
            }
        });
        return inside;
    }

    private static Map<String, List<EntryStatements>> statements(Map<String, List<InnerNode>> said, NodeName name) {
        var statements = new LinkedHashMap<String, List<EntryStatements>>();
        said.forEach((group, nodes) -> {
            var lists = nodes.stream().flatMap(node -> node.child(name).stream()).map(ListNode.class::cast).map(EntryStatements::of).toList();
            if (!lists.isEmpty()) {
                statements.put(group, lists);
            }
        });
        return statements;
    }

    private ListNode entries(ListNode list, Map<String, List<EntryStatements>> said, List<String> applied, Place place) {
        var all = list;
        for (var entry : list.entries()) {
            var here = place.down(() -> entry.key().step(list.schema()));
            var inherited = of(entry, about(entry, said), applied, here);
            all = inherited.children() == entry.children() ? all : all.with((ListEntry) inherited);
        }
        return all;
    }

    private static Map<String, List<InnerNode>> about(ListEntry entry, Map<String, List<EntryStatements>> said) {
        var about = new LinkedHashMap<String, List<InnerNode>>();
        said.forEach((group, lists) -> {
            var matching = lists.stream().flatMap(list -> list.about(entry.key())).toList();
            if (!matching.isEmpty()) {
                about.put(group, matching);
            }
        });
        return about;
    }
}
