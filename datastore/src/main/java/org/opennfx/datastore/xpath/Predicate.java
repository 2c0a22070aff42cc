package org.opennfx.datastore.xpath;

import java.util.HashMap;
import java.util.Map;

/** A predicate on the nodes of a step. It is evaluated once for all children of one node where it says the same of them. */
final class Predicate {
    private final Expression expression;
    private final boolean isSame;
    private final Map<XNode, Value> byParent = new HashMap<>();

    Predicate(Expression expression) {
        this.expression = expression;
        this.isSame = isSame(expression);
    }

    /** A number is a position (XPath 1.0 2.4). */
    boolean holds(Focus focus) {
        var value = value(focus);
        return value instanceof Value.Numeric(double number) ? number == focus.position() : value.isTrue();
    }

    private Value value(Focus focus) {
        return isSame
                ? focus.node().parent().map(parent -> known(parent, focus)).orElseGet(() -> expression.evaluate(focus))
                : expression.evaluate(focus);
    }

    private Value known(XNode parent, Focus focus) {
        var known = byParent.get(parent);
        if (known == null) {
            known = expression.evaluate(focus);
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
                !function.readsContext(arguments.size()) && arguments.stream().allMatch(Predicate::isSame);
            case Expression.Path(var origin, var steps) -> switch (origin) {
                case Expression.Origin.Root _ -> true;
                case Expression.Origin.Here _ -> !steps.isEmpty() && steps.getFirst().axis() == Axis.PARENT;
                case Expression.Origin.Of(var start, _) -> isSame(start);
            };
            case Expression.Literal _, Expression.Numeral _ -> true;
        };
    }
}
