package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;

/** Finds what the predicates of a step come to: a look-up where they ask for all keys or for a value, and fewer nodes to read. */
final class StepFilters {
    private final Binder binder;

    StepFilters(Binder binder) {
        this.binder = binder;
    }

    /**
     * The filter of a step.
     *
     * @param nodes that the step leads to
     */
    Filter of(Step step, List<SchemaNode> nodes, Scope scope) {
        return nodes.size() == 1 && step.predicates().stream().noneMatch(Shapes::isPositional)
                ? filter(nodes.getFirst(), step, scope)
                : new Filter(step.predicates(), Optional.empty(), children(step, nodes));
    }

    private static Step.Access children(Step step, List<SchemaNode> nodes) {
        return step.axis() == Axis.CHILD
                        && !(step.test() instanceof NodeTest.TextOf)
                        && nodes.stream().allMatch(SchemaAxes::isData)
                ? Step.Access.Children.of(nodes)
                : new Step.Access.Walk();
    }

    /** What predicates come to. */
    record Filter(List<Expression> predicates, Optional<Narrowing> narrowing, Step.Access access) {}

    private Filter filter(SchemaNode node, Step step, Scope scope) {
        return switch (node) {
            case ListSchema list when !list.keys().isEmpty() -> byKeys(list, step, scope);
            case ValueSchema value -> byValue(value, step, scope);
            default -> new Filter(step.predicates(), Optional.empty(), children(step, List.of(node)));
        };
    }

    private Filter byKeys(ListSchema list, Step step, Scope scope) {
        var rest = new ArrayList<>(Shapes.conjuncts(step.predicates()));
        var keys = new ArrayList<Expression>();
        Optional<Narrowing> narrowing = Optional.empty();
        for (var key : list.keys()) {
            var equal = equal(key, false, rest);
            equal.ifPresent(value -> keys.add(binder.content(value, scope)));
            if (narrowing.isEmpty()) {
                narrowing = equal.flatMap(value -> narrowing(list, key, value, scope));
            }
        }
        if (narrowing.isEmpty()) {
            narrowing = byOtherLeaf(list, rest, scope);
        }
        if (keys.size() < list.keys().size() || step.axis() != Axis.CHILD) {
            return new Filter(step.predicates(), narrowing, children(step, List.of(list)));
        }
        rest.removeIf(each -> list.keys().stream().anyMatch(key -> Shapes.equalTo(key, false, each).isPresent()));
        return new Filter(rest, narrowing, new Step.Access.Entry(list, keys));
    }

    private Optional<Narrowing> byOtherLeaf(ListSchema list, List<Expression> conjuncts, Scope scope) {
        return list.children().stream()
                .filter(LeafSchema.class::isInstance)
                .map(LeafSchema.class::cast)
                .flatMap(leaf -> equal(leaf, false, conjuncts).flatMap(value -> narrowing(list, leaf, value, scope)).stream())
                .findFirst();
    }

    private Filter byValue(ValueSchema value, Step step, Scope scope) {
        var equal = equal(value, true, Shapes.conjuncts(step.predicates()));
        var narrowing = equal.flatMap(other -> narrowing(value, value, other, scope));
        if (equal.isPresent()
                && value instanceof LeafListSchema leafList
                && step.axis() == Axis.CHILD
                && step.predicates().size() == 1) {
            return new Filter(List.of(), narrowing, new Step.Access.Member(leafList, binder.content(equal.get(), scope)));
        }
        return new Filter(step.predicates(), narrowing, children(step, List.of(value)));
    }

    /** The only value that a leaf is compared with; two of them stay what they are, predicates. */
    private static Optional<Expression> equal(ValueSchema leaf, boolean self, List<Expression> conjuncts) {
        var all = conjuncts.stream().flatMap(each -> Shapes.equalTo(leaf, self, each).stream()).toList();
        return all.size() == 1
                ? Optional.of(Binder.isIdentity(leaf) ? Binder.asIdentity(all.getFirst()) : all.getFirst())
                : Optional.empty();
    }

    private Optional<Narrowing> narrowing(SchemaNode anchor, ValueSchema leaf, Expression value, Scope scope) {
        return scope.contextual(value)
                .map(expression -> new Narrowing(anchor, leaf, binder.onContext(expression)));
    }
}
