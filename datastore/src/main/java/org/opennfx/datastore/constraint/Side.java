package org.opennfx.datastore.constraint;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.xpath.AccessibleTree;
import org.opennfx.datastore.xpath.XNode;
import org.opennfx.datastore.xpath.XNode.Inner;

/** One of the two trees of a check, with the instances in it whose constraints a change can matter to. */
final class Side {
    private record Expansion(int constraint, XNode apex) {}

    private final ConstraintSet constraints;
    private final AccessibleTree tree;
    private final Set<Expansion> expanded = new HashSet<>();
    private final IdentityHashMap<Constraint, Set<XNode>> affected = new IdentityHashMap<>();

    Side(ConstraintSet constraints, AccessibleTree tree) {
        this.constraints = constraints;
        this.tree = tree;
    }

    AccessibleTree tree() {
        return tree;
    }

    /** Adds all instances below one. */
    void addBelow(XNode apex, Constraint constraint) {
        if (apex.schema() == constraint.context()) {
            add(apex, constraint);
        } else if (expanded.add(new Expansion(constraints.ordinal(constraint), apex))) {
            contexts(apex, constraint.context()).forEach(instance -> add(instance, constraint));
        }
    }

    /** Adds the instance at a path, if there is one and it is below another one. */
    void add(InstancePath path, XNode apex, Constraint constraint) {
        tree.find(path)
                .filter(instance -> instance.ancestorOrSelf(apex.schema()).equals(Optional.of(apex)))
                .ifPresent(instance -> add(instance, constraint));
    }

    /** Adds the instance at a path, if there is one. */
    void add(InstancePath path, Constraint constraint) {
        tree.find(path).ifPresent(instance -> add(instance, constraint));
    }

    private void add(XNode instance, Constraint constraint) {
        affected.computeIfAbsent(constraint, _ -> new LinkedHashSet<>()).add(instance);
    }

    private static List<XNode> contexts(XNode apex, SchemaNode context) {
        var way = new ArrayList<SchemaNode>();
        for (Optional<? extends SchemaNode> at = Optional.of(context);
                at.isPresent() && at.get() != apex.schema();
                at = at.get().parent()) {
            way.add(at.get());
        }
        var nodes = List.of(apex);
        for (var next : way.reversed()) {
            nodes = nodes.stream().flatMap(node -> ((Inner) node).children(next).stream()).toList();
        }
        return nodes;
    }

    /** Enters all of them in the indexes that their constraints have. */
    void addTo(Indexes indexes) {
        forEach((constraint, instance) ->
                constraints.indexes(constraint).forEach(index -> indexes.add(index, instance)));
    }

    void forEach(BiConsumer<Constraint, XNode> action) {
        for (Map.Entry<Constraint, Set<XNode>> each : affected.entrySet()) {
            each.getValue().forEach(instance -> action.accept(each.getKey(), instance));
        }
    }
}
