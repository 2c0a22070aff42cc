package org.opennfx.server.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;

/** What of a node is selected. */
public sealed interface Pick {
    /** The node with all that is in it. */
    record Whole() implements Pick {}

    /**
     * Some of what is in the node. The keys of a list's entry always come with it, for a client could not tell entries
     * apart without them (RFC 6241 6.2.5 and 8.9.1).
     *
     * @param children those of which something is selected, in any order
     */
    record Part(Map<XNode, Pick> children) implements Pick {}

    static Pick whole() {
        return new Whole();
    }

    static Pick nothing() {
        return new Part(Map.of());
    }

    /** Selects each of these nodes whole, together with the nodes on the way to them from the root. */
    static Pick of(List<XNode> nodes) {
        var root = new GrowingPick();
        nodes.forEach(root::add);
        return root.pick();
    }

    /** What at least one of two selections has. */
    static Pick either(Pick one, Pick other) {
        if (!(one instanceof Part(var mine)) || !(other instanceof Part(var theirs))) {
            return whole();
        }
        var all = new LinkedHashMap<>(mine);
        theirs.forEach((node, pick) -> all.merge(node, pick, Pick::either));
        return new Part(all);
    }

    /** What is selected of a child of the node, of this tree or another one; empty where nothing is. */
    default Optional<Pick> inside(XNode child) {
        return switch (this) {
            case Whole _ -> Optional.of(this);
            case Part(var children) -> Optional.ofNullable(children.get(child));
        };
    }

    /** Whether a child with that schema node is selected, or something in one. */
    default boolean has(SchemaNode child) {
        return switch (this) {
            case Whole _ -> true;
            case Part(var children) -> children.keySet().stream().anyMatch(node -> node.schema() == child);
        };
    }

    /** The same selection of another tree, as far as its nodes are there. */
    default Pick in(AccessibleTree other) {
        return switch (this) {
            case Whole _ -> this;
            case Part(var children) -> {
                var same = new LinkedHashMap<XNode, Pick>();
                children.forEach((node, pick) -> other.find(node.path()).ifPresent(there -> same.put(there, pick.in(other))));
                yield new Part(same);
            }
        };
    }

    /** The selected part of a root, as a tree that shares with it what is selected whole. */
    default ContainerNode from(XNode.Inner root) {
        return (ContainerNode) part(root);
    }

    private InnerNode part(XNode.Inner node) {
        return switch (this) {
            case Whole _ -> node.node();
            case Part(var children) -> node.node().with(parts(node.node(), children));
        };
    }

    private static Children parts(InnerNode parent, Map<XNode, Pick> picks) {
        var found = new LinkedHashMap<SchemaNode, DataNode>();
        picks.keySet().stream()
                .sorted(XNode.documentOrder())
                .forEach(node -> found.merge(
                        node.schema(), picks.getOrDefault(node, whole()).of(parent, node), Union::of));
        if (parent instanceof ListEntry entry) {
            entry.schema().keys().forEach(key -> entry.child(key).ifPresent(leaf -> found.put(key, leaf)));
        }
        return Children.of(found.values());
    }

    /** The selected part of a child of a node, as a child of a tree: an entry is a list of one. */
    default DataNode of(InnerNode parent, XNode child) {
        return switch (child) {
            case XNode.Inner inner -> {
                var part = part(inner);
                yield part instanceof ListEntry entry ? ListNode.empty(entry.schema()).with(entry) : part;
            }
            case XNode.Scalar scalar -> switch (scalar.schema()) {
                case LeafSchema leaf -> parent.child(leaf).orElseGet(() -> new LeafNode(leaf, scalar.text()));
                case LeafListSchema leafList -> {
                    var all = parent.child(leafList).map(LeafListNode.class::cast);
                    yield LeafListNode.empty(leafList).with(scalar.text(), all.flatMap(list -> list.form(scalar.text())));
                }
            };
            case XNode.Opaque opaque -> parent.child(opaque.schema()).orElseThrow();
        };
    }
}
