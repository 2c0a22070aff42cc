package org.opennfx.datastore.tree;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * A node with children: a container, or an entry of a list. Besides the general access by schema node there are
 * readers by local name, for children in the module of this node; what the schema has not is an error of the caller.
 */
public sealed interface InnerNode extends DataNode permits ContainerNode, ListEntry {
    @Override
    InnerSchema schema();

    /** Those that exist, in schema order. */
    Children children();

    /** This node with other children. */
    InnerNode with(Children children);

    default Optional<DataNode> child(SchemaNode schema) {
        return children().find(schema);
    }

    /** The child by its full name; empty also where the schema has none of this name. */
    default Optional<DataNode> child(NodeName name) {
        return schema().childByModule(name.module(), name.local()).flatMap(this::child);
    }

    /** What a step leads to: of an entry that entry, of a value the leaf-list that has it; positions lead nowhere. */
    default Optional<DataNode> child(Step step) {
        var child = child(step.name());
        return switch (step) {
            case Step.Node _ -> child;
            case Step.Entry entry -> child.flatMap(list -> ((ListNode) list).entries().find(Key.of(entry)));
            case Step.Value value -> child.filter(list -> ((LeafListNode) list).values().contains(value.value()));
            case Step.Position _ -> Optional.empty();
        };
    }

    /** The node at the end of a path from here; where that is a value, the leaf-list that has it. */
    default Optional<DataNode> find(InstancePath path) {
        Optional<DataNode> at = Optional.of(this);
        for (var step : path.steps()) {
            at = at.filter(InnerNode.class::isInstance).flatMap(node -> ((InnerNode) node).child(step));
        }
        return at;
    }

    /** The container or entry at the end of a path from here. */
    default Optional<InnerNode> inner(InstancePath path) {
        return find(path).filter(InnerNode.class::isInstance).map(InnerNode.class::cast);
    }

    /** Of this node only what a path leads to, with all that is in it; a last step without key is a list as a whole. */
    default InnerNode only(InstancePath path) {
        if (path.isRoot()) {
            return this;
        }
        var step = path.steps().getFirst();
        var nothing = nothing();
        var rest = new InstancePath(path.steps().subList(1, path.steps().size()));
        return child(step)
                .map(found -> found instanceof InnerNode inner ? inner.only(rest) : found)
                .map(kept -> nothing.with(kept instanceof ListEntry entry ? ListNode.empty(entry.schema()).with(entry) : kept))
                .orElse(nothing);
    }

    private InnerNode nothing() {
        return switch (this) {
            case ContainerNode container -> ContainerNode.empty(container.schema());
            case ListEntry entry -> ListEntry.of(entry.schema(), entry.key());
        };
    }

    /** This node with a child added, or put in the place of the one with the same schema node. */
    default InnerNode with(DataNode child) {
        return with(children().with(child));
    }

    default InnerNode without(SchemaNode schema) {
        return with(children().without(schema));
    }

    private SchemaNode named(String local) {
        return schema().child(local)
                .orElseThrow(() -> new IllegalArgumentException("there is no " + local + " in " + schema()));
    }

    /** The value that was given to a leaf. */
    default Optional<String> leaf(String local) {
        return child(named(local)).map(node -> ((LeafNode) node).value());
    }

    /** The value of a leaf, or else its default. */
    default Optional<String> leafOrDefault(String local) {
        return leaf(local).or(((LeafSchema) named(local))::defaultValue);
    }

    /** Whether a child exists: a leaf of type empty, a container with presence, or anything else. */
    default boolean has(String local) {
        return child(named(local)).isPresent();
    }

    default Optional<ContainerNode> container(String local) {
        return child(named(local)).map(ContainerNode.class::cast);
    }

    /** The container at the end of a path of containers. */
    default Optional<ContainerNode> container(String first, String... rest) {
        var at = container(first);
        for (var local : rest) {
            at = at.flatMap(node -> node.container(local));
        }
        return at;
    }

    /** The entries of a list, in order; none where there is no such node. */
    default OrderedMap<Key, ListEntry> entries(String local) {
        return child(named(local)).map(node -> ((ListNode) node).entries()).orElseGet(OrderedMap::empty);
    }

    /** The values of a leaf-list, in order; none where there is no such node. */
    default Iterable<String> values(String local) {
        return child(named(local)).<Iterable<String>>map(node -> ((LeafListNode) node).values()).orElse(List.of());
    }

    /** The entry of a list by the values of its keys. */
    default Optional<ListEntry> entry(String local, String... keys) {
        return child(named(local)).flatMap(node -> ((ListNode) node).entries().find(Key.of(keys)));
    }
}
