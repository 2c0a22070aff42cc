package org.opennfx.datastore.constraint;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Diff;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;

/**
 * Walks the difference between two trees and finds what it can matter to: the instances in the old tree, whose entries
 * in indexes are to be replaced, and those in the new tree, which are to be checked.
 */
final class Changes {
    /** One place in both trees. */
    private record Both(Optional<XNode> before, Optional<XNode> after) {
        Stream<XNode> present() {
            return Stream.concat(before.stream(), after.stream());
        }

        Both ancestorOrSelf(SchemaNode schema) {
            return new Both(
                    before.flatMap(node -> node.ancestorOrSelf(schema)),
                    after.flatMap(node -> node.ancestorOrSelf(schema)));
        }
    }

    private final ConstraintSet constraints;
    private final Indexes indexes;
    private final Side before;
    private final Side after;

    /**
     * @param indexes of the old tree
     */
    Changes(ConstraintSet constraints, Indexes indexes, Side before, Side after) {
        this.constraints = constraints;
        this.indexes = indexes;
        this.before = before;
        this.after = after;
    }

    /** Tells both sides what is affected. */
    void find(ContainerNode old, ContainerNode now) {
        var root = new Both(Optional.of(before.tree().root()), Optional.of(after.tree().root()));
        if (old.children().isEmpty()) {
            // what is there by default has no diff, and before the first content nobody has looked at it
            subtree(old.schema(), root, root);
        } else {
            Diff.between(old, now).ifPresent(diff -> inside(diff, root));
        }
        constraints.pointers().forEach(index -> pointersTo(index, PointsTo.BY_DEFAULT));
    }

    private void inside(Diff.Inside diff, Both here) {
        for (var change : diff.children()) {
            if (!constraints.isWatched(change.schema())) {
                continue;
            }
            switch (change) {
                case Diff.Inside further -> inside(further, child(here, further.after()));
                case Diff.Created(SchemaNode schema, Diff.Instance instance) -> whole(schema, here, instance);
                case Diff.Deleted(SchemaNode schema, Diff.Instance instance) -> whole(schema, here, instance);
                case Diff.Changed(SchemaNode schema, Diff.Instance _, Diff.Instance _) ->
                        all(schema, here);
                case Diff.Reordered(SchemaNode schema) -> fire(schema, here, nowhere());
            }
        }
    }

    private static Both nowhere() {
        return new Both(Optional.empty(), Optional.empty());
    }

    private void whole(SchemaNode schema, Both parent, Diff.Instance instance) {
        switch (instance) {
            case Diff.Instance.OfNode(InnerNode inner) -> subtree(inner.schema(), parent, child(parent, inner));
            case Diff.Instance.OfNode _ -> all(schema, parent);
            case Diff.Instance.OfValue(LeafListSchema leafList, String value) -> {
                fire(schema, parent, value(parent, leafList, value));
                defaults(leafList, parent);
            }
        }
    }

    /** Where a leaf-list comes to be or ceases to be, its default values change. */
    private void defaults(LeafListSchema leafList, Both parent) {
        if (!leafList.defaults().isEmpty()) {
            all(leafList, parent);
        }
    }

    private static Both child(Both parent, InnerNode node) {
        return new Both(
                parent.before().flatMap(each -> child((Inner) each, node)),
                parent.after().flatMap(each -> child((Inner) each, node)));
    }

    private static Optional<XNode> child(Inner parent, InnerNode node) {
        return switch (node) {
            case ListEntry entry -> parent.entry(entry.schema(), entry.key());
            case ContainerNode container -> parent.children(container.schema()).stream().findFirst();
        };
    }

    private static Both value(Both parent, LeafListSchema leafList, String value) {
        return new Both(
                parent.before().flatMap(each -> ((Inner) each).value(leafList, value)),
                parent.after().flatMap(each -> ((Inner) each).value(leafList, value)));
    }

    /** A node and everything in it, given or by default. */
    private void subtree(InnerSchema schema, Both parent, Both here) {
        fire(schema, parent, here);
        for (var child : schema.children()) {
            if (child.config() && constraints.isWatched(child)) {
                all(child, here);
            }
        }
    }

    /** All instances of a child, on either side. */
    private void all(SchemaNode child, Both parent) {
        var old = children(parent.before(), child);
        var now = children(parent.after(), child);
        switch (child) {
            case ContainerSchema container -> {
                var here = new Both(old.stream().findFirst(), now.stream().findFirst());
                if (here.present().findAny().isPresent()) {
                    subtree(container, parent, here);
                }
            }
            case ListSchema list -> {
                old.forEach(entry -> subtree(list, parent, new Both(Optional.of(entry), Optional.empty())));
                now.forEach(entry -> subtree(list, parent, new Both(Optional.empty(), Optional.of(entry))));
            }
            default -> {
                old.forEach(node -> fire(child, parent, new Both(Optional.of(node), Optional.empty())));
                now.forEach(node -> fire(child, parent, new Both(Optional.empty(), Optional.of(node))));
                if (old.isEmpty() && now.isEmpty()) {
                    fire(child, parent, nowhere());
                }
            }
        }
    }

    private static List<XNode> children(Optional<XNode> parent, SchemaNode child) {
        return parent.map(node -> ((Inner) node).children(child)).orElse(List.of());
    }

    private void fire(SchemaNode schema, Both parent, Both here) {
        for (var trigger : constraints.triggers(schema)) {
            var start = trigger.apex() == schema ? here : parent.ancestorOrSelf(trigger.apex());
            if (trigger.narrowing().isEmpty()) {
                start.before().ifPresent(apex -> addOld(apex, trigger.constraint()));
                start.after().ifPresent(apex -> after.addBelow(apex, trigger.constraint()));
            } else {
                narrowed(trigger, trigger.narrowing().get(), start, schema, parent, here);
            }
        }
        if (!constraints.pointers().isEmpty()) {
            here.present().map(XNode::path).distinct()
                    .forEach(path -> constraints.pointers().forEach(index -> pointersTo(index, path)));
        }
    }

    /** The old instances matter only for the sake of their indexes. */
    private void addOld(XNode apex, Constraint constraint) {
        if (!constraints.indexes(constraint).isEmpty()) {
            before.addBelow(apex, constraint);
        }
    }

    private void narrowed(
            Trigger trigger, Trigger.Narrowed narrowed, Both start, SchemaNode schema, Both parent, Both here) {
        var narrowing = narrowed.narrowing();
        var anchor = narrowing.anchor() == schema ? here : parent.ancestorOrSelf(narrowing.anchor());
        Set<String> values = new HashSet<>();
        anchor.present().forEach(node -> values.addAll(narrowing.valuesAt(node)));
        if (narrowed.index().isEmpty()) {
            if (values.stream().anyMatch(narrowing::isConstant)) {
                start.before().ifPresent(apex -> addOld(apex, trigger.constraint()));
                start.after().ifPresent(apex -> after.addBelow(apex, trigger.constraint()));
            }
            return;
        }
        for (var value : values) {
            for (var path : indexes.find(narrowed.index().get(), value)) {
                start.before().ifPresent(apex -> before.add(path, apex, trigger.constraint()));
                start.after().ifPresent(apex -> after.add(path, apex, trigger.constraint()));
            }
        }
    }

    private void pointersTo(PointsTo index, Object key) {
        for (var path : indexes.find(index, key)) {
            before.add(path, constraints.owner(index));
            after.add(path, constraints.owner(index));
        }
    }
}
