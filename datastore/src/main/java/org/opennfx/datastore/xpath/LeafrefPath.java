package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.datastore.type.ValueType;
import org.opennfx.datastore.xpath.Expression.Origin;
import org.opennfx.datastore.xpath.Expression.Path;

/** Makes a reference out of the path of a leafref. */
final class LeafrefPath {
    private final Schema schema;
    private final ValueSchema leaf;

    private LeafrefPath(Schema schema, ValueSchema leaf) {
        this.schema = schema;
        this.leaf = leaf;
    }

    /**
     * Empty where the path leads to no leaf that is part of the schema.
     *
     * @throws XPathException if the path is not XPath
     */
    static Optional<Reference> of(Schema schema, ValueSchema leaf, ValueType.LeafrefType type) throws XPathException {
        if (!(XPathParser.parse(type.path(), new Names(Prefixes.MODULE_NAMES, leaf.name().module())) instanceof Path path)) {
            return Optional.empty();
        }
        var reader = new LeafrefPath(schema, leaf);
        return reader.target(path).map(target -> reader.unbound(type, target, path));
    }

    private Reference unbound(ValueType.LeafrefType type, ValueSchema target, Path path) {
        var matching = matching(path, target);
        var anchor = anchor(path).filter(above -> isPlain(path) && walks(above, target));
        return new Reference.Leafref(type, target, matching, new BoundExpression(matching, Set.of()), anchor);
    }

    /** Where the path begins to go down. */
    private Optional<InnerSchema> anchor(Path path) {
        if (path.origin() instanceof Origin.Root) {
            return Optional.of(schema.root());
        }
        Optional<InnerSchema> at = leaf.parent();
        for (var parents = path.steps().stream().filter(LeafrefPath::isParent).count(); parents > 1; parents--) {
            at = at.flatMap(SchemaNode::parent);
        }
        return at;
    }

    private static boolean isParent(Step step) {
        return step.axis() == Axis.PARENT;
    }

    private static boolean isPlain(Path path) {
        return path.steps().stream().allMatch(step -> step.predicates().isEmpty());
    }

    /** Whether there is a list between two nodes other than one whose only key the lower node is. */
    private static boolean walks(InnerSchema above, ValueSchema target) {
        var parent = target.parent().orElseThrow();
        var isOnlyKey = parent instanceof ListSchema list && list.keys().equals(List.of(target));
        var at = isOnlyKey && parent != above ? parent.parent().orElseThrow() : parent;
        while (at != above && !(at instanceof ListSchema)) {
            at = at.parent().orElseThrow();
        }
        return at != above;
    }

    private Optional<ValueSchema> target(Path path) {
        Optional<SchemaNode> at = Optional.of(path.origin() instanceof Origin.Root ? schema.root() : leaf);
        for (var step : path.steps()) {
            at = at.flatMap(node -> step.axis() == Axis.PARENT ? above(node) : child(node, step));
        }
        return at.filter(ValueSchema.class::isInstance).map(ValueSchema.class::cast);
    }

    /** The parameters of an rpc and the content of a notification are below the root (RFC 7950 6.4.1). */
    private Optional<SchemaNode> above(SchemaNode node) {
        return node.parent().<SchemaNode>map(parent -> parent)
                .or(() -> Optional.<SchemaNode>of(schema.root()).filter(root -> root != node));
    }

    private static Optional<SchemaNode> child(SchemaNode node, Step step) {
        return node instanceof InnerSchema inner && step.test() instanceof NodeTest.Named(String module, String local)
                ? inner.childByModule(module, local)
                : Optional.empty();
    }

    /** The path with a predicate for the value: on the key, so that it is a lookup, or else on the target itself. */
    private Path matching(Path path, ValueSchema target) {
        var steps = new ArrayList<>(path.steps());
        var last = steps.size() - 1;
        var onKey = last > 0
                && target.isKey()
                && steps.get(last - 1).axis() == Axis.CHILD
                && target.parent().orElseThrow() instanceof ListSchema;
        if (onKey) {
            var key = new Path(new Origin.Here(), List.of(Step.child(target)));
            steps.set(last - 1, with(steps.get(last - 1), equals(key)));
        } else {
            steps.set(last, with(steps.get(last), equals(new Path(new Origin.Here(), List.of()))));
        }
        return new Path(path.origin(), steps);
    }

    private static Expression equals(Expression node) {
        return new Expression.Comparison(Comparator.EQUAL, node, Shapes.CURRENT);
    }

    private static Step with(Step step, Expression predicate) {
        var predicates = new ArrayList<>(step.predicates());
        predicates.add(predicate);
        return Step.of(step.axis(), step.test(), predicates);
    }
}
