package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * Marks of nodes follow these to where they go; those where they were go with the nodes. It is asked of each node that goes
 * whether it has any: marks of all others are not looked at.
 */
final class MovedMarks {
    private final MarkLists lists;
    private final ContainerNode marks;
    private final Function<InstancePath, Optional<InstancePath>> moved;
    private final Location location;
    private final List<EditNode> edits = new ArrayList<>();

    private MovedMarks(
            MarkLists lists, ContainerNode marks, Function<InstancePath, Optional<InstancePath>> moved, Location location) {
        this.lists = lists;
        this.marks = marks;
        this.moved = moved;
        this.location = location;
    }

    /**
     * @param node the place of what goes, with all in it
     * @param moved where a node is to be; empty where it stays
     * @return children of the root
     */
    static List<EditNode> follow(
            ContainerNode root, InstancePath node, Function<InstancePath, Optional<InstancePath>> moved, Location location) {
        var lists = MarkLists.of(root.schema());
        var marks = lists.flatMap(they -> root.child(they.container()));
        if (marks.isEmpty()) {
            return List.of();
        }
        var all = new MovedMarks(lists.get(), (ContainerNode) marks.get(), moved, location);
        root.inner(node).ifPresentOrElse(inner -> all.inside(inner, Place.at(node)), () -> all.mark(Place.at(node)));
        return all.edits.isEmpty() ? List.of() : List.of(all.lists.edit(all.edits, location));
    }

    private void inside(InnerNode node, Place here) {
        mark(here);
        for (var child : node.children()) {
            visit(child, here);
        }
    }

    private void visit(DataNode child, Place parent) {
        var here = parent.node(child.schema().name());
        switch (child) {
            case ContainerNode container -> inside(container, here);
            case ListEntry entry -> inside(entry, parent.down(() -> entry.key().step(entry.schema())));
            case ListNode list -> list.entries().forEach(entry -> visit(entry, parent));
            case LeafListNode list ->
                list.values().forEach(value -> mark(parent.down(() -> new Step.Value(list.schema().name(), value))));
            case LeafNode _, AnyNode _ -> mark(here);
        }
    }

    private void mark(Place node) {
        var path = node.path();
        mark(lists.inactive(), path).ifPresent(
                _ -> moved.apply(path).ifPresent(there -> edits.add(lists.inactive(there, Operation.MERGE, location))));
        mark(lists.comments(), path).flatMap(entry -> entry.leaf(lists.text().name().local())).ifPresent(
                comment -> moved.apply(path).ifPresent(there -> edits.add(lists.comment(there, comment, location))));
    }

    private Optional<ListEntry> mark(ListSchema list, InstancePath node) {
        return marks.child(list).flatMap(marked -> ((ListNode) marked).entries().find(Key.of(node.toString())));
    }
}
