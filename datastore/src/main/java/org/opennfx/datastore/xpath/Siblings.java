package org.opennfx.datastore.xpath;

import java.util.HashMap;
import java.util.Map;

/** Evaluates a predicate on the nodes of a step, and once for all children of one node where it says the same of them. */
final class Siblings {
    private final Expression predicate;
    private final boolean isSame;
    private final Map<XNode, Value> byParent = new HashMap<>();

    Siblings(Expression predicate) {
        this.predicate = predicate;
        this.isSame = isSame(predicate);
    }

    Value value(Focus focus) {
        return isSame
                ? focus.node().parent().map(parent -> known(parent, focus)).orElseGet(() -> predicate.evaluate(focus))
                : predicate.evaluate(focus);
    }

    private Value known(XNode parent, Focus focus) {
        var known = byParent.get(parent);
        if (known == null) {
            known = predicate.evaluate(focus);
            byParent.put(parent, known);
        }
        return known;
    }

    /** Whether an expression reads nothing of the context node but what is above it, nor its position. */
    private static boolean isSame(Expression expression) {
        return switch (expression) {
            case Expression.Or(var left, var right) -> isSame(left) && isSame(right);
            case Expression.And(var left, var right) -> isSame(left) && isSame(right);
            case Expression.Comparison(_, var left, var right) -> isSame(left) && isSame(right);
            case Expression.Arithmetic(_, var left, var right) -> isSame(left) && isSame(right);
            case Expression.Union(var left, var right) -> isSame(left) && isSame(right);
            case Expression.Negation(var operand) -> isSame(operand);
            case Expression.DerivedFrom(var nodes, var identity, _, _) -> isSame(nodes) && isSame(identity);
            case Expression.Call(var function, var arguments) ->
                !function.readsContext(arguments.size()) && arguments.stream().allMatch(Siblings::isSame);
            case Expression.Path(var origin, var steps) -> switch (origin) {
                case Expression.Origin.Root _ -> true;
                case Expression.Origin.Here _ -> !steps.isEmpty() && steps.getFirst().axis() == Axis.PARENT;
                case Expression.Origin.Of(var start, _) -> isSame(start);
            };
            case Expression.Literal _, Expression.Numeral _ -> true;
        };
    }
}
