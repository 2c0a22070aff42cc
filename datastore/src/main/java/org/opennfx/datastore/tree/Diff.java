package org.opennfx.datastore.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * What differs between two versions of one node, as a tree that has only the nodes that differ or lie on the way to
 * such. The work to make it follows the size of the difference: parts that both versions share are not visited.
 *
 * <p>The nodes of the tree are those that a path has steps for: lists and leaf-lists as a whole are left out, their
 * entries are the children. A created or deleted node has the whole of its content in {@code before} or {@code after}
 * and no children here.
 */
public sealed interface Diff {
    SchemaNode schema();

    /** The step from the parent to what differs; none for an order, which is of the entries together. */
    default Optional<Step> step() {
        return switch (this) {
            case Created(_, var after) -> Optional.of(after.step());
            case Changed(_, _, var after) -> Optional.of(after.step());
            case Deleted(_, var before) -> Optional.of(before.step());
            case Inside inside -> Optional.of(new Instance.OfNode(inside.after()).step());
            case Reordered _ -> Optional.empty();
        };
    }

    /** A container, list entry or anything else is new. */
    record Created(SchemaNode schema, Instance after) implements Diff {}

    record Deleted(SchemaNode schema, Instance before) implements Diff {}

    /** A leaf, anydata or anyxml has another value; or JSON has given it, or one of a leaf-list, in another form. */
    record Changed(SchemaNode schema, Instance before, Instance after) implements Diff {}

    /** A container or list entry exists in both versions, with something different inside. */
    record Inside(InnerNode before, InnerNode after, List<Diff> children) implements Diff {
        public Inside {
            children = List.copyOf(children);
        }

        @Override
        public SchemaNode schema() {
            return after.schema();
        }
    }

    /** The order of the entries of a user-ordered list or leaf-list changed, beside what its entries say. */
    record Reordered(SchemaNode schema) implements Diff {}

    /** An instance of a schema node: a node, or one value of a leaf-list. */
    sealed interface Instance {
        /** The step from the parent to it. */
        default Step step() {
            return switch (this) {
                case OfNode(ListEntry entry) -> entry.key().step(entry.schema());
                case OfNode(var node) -> new Step.Node(node.schema().name());
                case OfValue(var schema, var value) -> new Step.Value(schema.name(), value);
            };
        }

        record OfNode(DataNode node) implements Instance {}

        record OfValue(LeafListSchema schema, String value) implements Instance {}
    }

    /** Empty if the two are equal. They must have the same schema node and, if entries, the same key. */
    static Optional<Inside> between(InnerNode before, InnerNode after) {
        if (before == after) {
            return Optional.empty();
        }
        var found = new ArrayList<Diff>();
        for (var old : before.children()) {
            var now = after.child(old.schema());
            if (now.isPresent()) {
                compare(old, now.get(), found);
            } else {
                gone(old, found);
            }
        }
        for (var now : after.children()) {
            if (before.child(now.schema()).isEmpty()) {
                added(now, found);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Inside(before, after, found));
    }

    /** Whether two versions of one node say the same. */
    static boolean same(DataNode one, DataNode other) {
        var found = new ArrayList<Diff>();
        compare(one, other, found);
        return found.isEmpty();
    }

    private static void compare(DataNode old, DataNode now, List<Diff> found) {
        if (old == now) {
            return;
        }
        switch (old) {
            case InnerNode inner -> between(inner, (InnerNode) now).ifPresent(found::add);
            case LeafNode leaf -> {
                if (!leaf.equals(now)) {
                    found.add(new Changed(leaf.schema(), new Instance.OfNode(leaf), new Instance.OfNode(now)));
                }
            }
            case AnyNode any -> {
                if (!any.equals(now)) {
                    found.add(new Changed(any.schema(), new Instance.OfNode(any), new Instance.OfNode(now)));
                }
            }
            case ListNode list -> compareLists(list, (ListNode) now, found);
            case LeafListNode list -> compareLeafLists(list, (LeafListNode) now, found);
        }
    }

    private static void compareLists(ListNode old, ListNode now, List<Diff> found) {
        OrderedMap.difference(old.entries(), now.entries(), (before, after) -> {
            if (before.isPresent() && after.isPresent()) {
                between(before.get(), after.get()).ifPresent(found::add);
            } else {
                before.ifPresent(entry -> found.add(new Deleted(entry.schema(), new Instance.OfNode(entry))));
                after.ifPresent(entry -> found.add(new Created(entry.schema(), new Instance.OfNode(entry))));
            }
        });
        if (old.schema().userOrdered() && OrderedMap.reordered(old.entries(), now.entries(), ListEntry::key)) {
            found.add(new Reordered(old.schema()));
        }
    }

    private static void compareLeafLists(LeafListNode old, LeafListNode now, List<Diff> found) {
        var schema = old.schema();
        OrderedMap.difference(old.values(), now.values(), (before, after) -> {
            if (before.isEmpty() || after.isEmpty()) {
                before.ifPresent(value -> found.add(new Deleted(schema, new Instance.OfValue(schema, value))));
                after.ifPresent(value -> found.add(new Created(schema, new Instance.OfValue(schema, value))));
            }
        });
        if (!old.hasFormsOf(now)) {
            compareForms(old, now, found);
        }
        if (schema.userOrdered() && OrderedMap.reordered(old.values(), now.values(), value -> value)) {
            found.add(new Reordered(schema));
        }
    }

    private static void compareForms(LeafListNode old, LeafListNode now, List<Diff> found) {
        var schema = old.schema();
        for (var value : now.values()) {
            if (old.values().contains(value) && !old.form(value).equals(now.form(value))) {
                var same = new Instance.OfValue(schema, value);
                found.add(new Changed(schema, same, same));
            }
        }
    }

    private static void gone(DataNode node, List<Diff> found) {
        switch (node) {
            case ListNode list -> list.entries()
                    .forEach(entry -> found.add(new Deleted(entry.schema(), new Instance.OfNode(entry))));
            case LeafListNode list -> list.values()
                    .forEach(value -> found.add(
                            new Deleted(list.schema(), new Instance.OfValue(list.schema(), value))));
            default -> found.add(new Deleted(node.schema(), new Instance.OfNode(node)));
        }
    }

    private static void added(DataNode node, List<Diff> found) {
        switch (node) {
            case ListNode list -> list.entries()
                    .forEach(entry -> found.add(new Created(entry.schema(), new Instance.OfNode(entry))));
            case LeafListNode list -> list.values()
                    .forEach(value -> found.add(
                            new Created(list.schema(), new Instance.OfValue(list.schema(), value))));
            default -> found.add(new Created(node.schema(), new Instance.OfNode(node)));
        }
    }
}
