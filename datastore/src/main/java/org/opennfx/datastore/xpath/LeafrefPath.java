package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opendaylight.yangtools.yang.common.QName;
import org.opendaylight.yangtools.yang.common.UnresolvedQName;
import org.opendaylight.yangtools.yang.model.api.PathExpression;
import org.opendaylight.yangtools.yang.model.api.PathExpression.LocationPathSteps;
import org.opendaylight.yangtools.yang.xpath.api.YangBinaryExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangBinaryOperator;
import org.opendaylight.yangtools.yang.xpath.api.YangExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangFunctionCallExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangLocationPath;
import org.opendaylight.yangtools.yang.xpath.api.YangLocationPath.ResolvedQNameStep;
import org.opendaylight.yangtools.yang.xpath.api.YangLocationPath.UnresolvedQNameStep;
import org.opendaylight.yangtools.yang.xpath.api.YangPathExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangQNameExpr;
import org.opendaylight.yangtools.yang.xpath.api.YangXPathAxis;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.ValueType;
import org.opennfx.datastore.xpath.Expression.Origin;
import org.opennfx.datastore.xpath.Expression.Path;

/**
 * Makes an expression out of the path of a leafref. It is taken from yangtools' tree and not from the text, because a
 * typedef gives no statement to find the meaning of prefixes by; its grammar (RFC 7950 14, path-arg) is so small that
 * the faults of that parser do not matter.
 */
final class LeafrefPath {
    private final Schema schema;
    private final ValueSchema leaf;

    private LeafrefPath(Schema schema, ValueSchema leaf) {
        this.schema = schema;
        this.leaf = leaf;
    }

    /** Empty where the path is not one that RFC 7950 allows, or leads to no leaf. */
    static Optional<Reference> of(Schema schema, ValueSchema leaf, ValueType.LeafrefType type) {
        if (!(type.path().getSteps() instanceof LocationPathSteps location)) {
            return Optional.empty();
        }
        var reader = new LeafrefPath(schema, leaf);
        var path = reader.path(location.getLocationPath());
        return reader.target(path)
                .map(target -> reader.unbound(type, target, path));
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

    private Path path(YangLocationPath source) {
        Origin origin = source.isAbsolute() ? new Origin.Root() : new Origin.Here();
        return new Path(origin, source.getSteps().stream().map(this::step).toList());
    }

    private Step step(YangLocationPath.Step source) {
        var predicates = source.getPredicates().stream().map(this::expression).toList();
        return switch (source) {
            case ResolvedQNameStep named -> Step.of(Axis.CHILD, test(named.getQName()), predicates);
            case UnresolvedQNameStep named -> Step.of(Axis.CHILD, test(named.getQName()), predicates);
            default -> {
                if (source.getAxis() != YangXPathAxis.PARENT) {
                    throw unexpected(source);
                }
                yield Step.parent();
            }
        };
    }

    private NodeTest test(QName name) {
        var namespace = name.getNamespace().toString();
        var module = schema.moduleByNamespace(namespace).orElseThrow();
        return new NodeTest.Named(module.name(), name.getLocalName());
    }

    private NodeTest test(UnresolvedQName name) {
        return new NodeTest.Named(leaf.name().module(), name.getLocalName());
    }

    private Expression expression(YangExpr source) {
        return switch (source) {
            case YangQNameExpr.Resolved key -> child(test(key.getQName()));
            case YangQNameExpr.Unresolved key -> child(test(key.getQName()));
            case YangLocationPath path -> path(path);
            case YangPathExpr path ->
                    new Path(
                            new Origin.Of(expression(path.getFilterExpr()), List.of()),
                            path.getLocationPath()
                                    .map(location -> location.getSteps().stream().map(this::step).toList())
                                    .orElse(List.of()));
            case YangBinaryExpr binary when binary.getOperator() == YangBinaryOperator.EQUALS ->
                    new Expression.Comparison(
                            Comparator.EQUAL, expression(binary.getLeftExpr()), expression(binary.getRightExpr()));
            case YangFunctionCallExpr call when call.getName().getLocalName().equals("current") -> Shapes.CURRENT;
            default -> throw unexpected(source);
        };
    }

    private static Expression child(NodeTest test) {
        return new Path(new Origin.Here(), List.of(Step.of(Axis.CHILD, test, List.of())));
    }

    private IllegalArgumentException unexpected(Object part) {
        return new IllegalArgumentException("the path of leafref " + leaf + " has an unexpected part: " + part);
    }

    private Optional<ValueSchema> target(Path path) {
        Optional<SchemaNode> at = Optional.of(path.origin() instanceof Origin.Root ? schema.root() : leaf);
        for (var step : path.steps()) {
            at = at.flatMap(node -> step.axis() == Axis.PARENT ? node.parent() : child(node, step));
        }
        return at.filter(ValueSchema.class::isInstance).map(ValueSchema.class::cast);
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
                && Binder.isKey(target)
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
