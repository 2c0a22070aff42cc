package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.xpath.Expression.Call;
import org.opennfx.datastore.xpath.Expression.Origin;
import org.opennfx.datastore.xpath.Expression.Path;

/**
 * Writes an expression that leaves its context node at once, as {@code count(../entry)} does, as one on the parent of that
 * node: its value is the same for all children of the parent.
 */
final class FromParent {
    /** It looks at the context node itself. */
    private static final class LooksAtNode extends Exception {
        private static final long serialVersionUID = 1;

        LooksAtNode() {
            super(null, null, false, false);
        }
    }

    private FromParent() {}

    /** Empty where the value may differ from one child to another. */
    static Optional<Expression> of(Expression parsed) {
        try {
            return Optional.of(onNode(parsed));
        } catch (LooksAtNode _) {
            return Optional.empty();
        }
    }

    private static Expression onNode(Expression expression) throws LooksAtNode {
        return written(expression, true);
    }

    /** @param onNode whether its focus is the context node; inside predicates it is what they filter */
    private static Expression written(Expression expression, boolean onNode) throws LooksAtNode {
        return switch (expression) {
            case Expression.Literal literal -> literal;
            case Expression.Numeral number -> number;
            case Expression.Or(var left, var right) -> new Expression.Or(written(left, onNode), written(right, onNode));
            case Expression.And(var left, var right) -> new Expression.And(written(left, onNode), written(right, onNode));
            case Expression.Comparison(var comparator, var left, var right) ->
                    new Expression.Comparison(comparator, written(left, onNode), written(right, onNode));
            case Expression.Arithmetic(var operator, var left, var right) ->
                    new Expression.Arithmetic(operator, written(left, onNode), written(right, onNode));
            case Expression.Negation(var operand) -> new Expression.Negation(written(operand, onNode));
            case Expression.Union(var left, var right) -> new Expression.Union(written(left, onNode), written(right, onNode));
            case Expression.DerivedFrom(var nodes, var identity, var orSelf, var names) ->
                    new Expression.DerivedFrom(written(nodes, onNode), written(identity, onNode), orSelf, names);
            case Call call -> call(call, onNode);
            case Path path -> path(path, onNode);
        };
    }

    private static Expression call(Call call, boolean onNode) throws LooksAtNode {
        if (call.function() == Function.CURRENT || (onNode && call.function().readsContext(call.arguments().size()))) {
            throw new LooksAtNode();
        }
        return new Call(call.function(), all(call.arguments(), onNode));
    }

    private static Path path(Path path, boolean onNode) throws LooksAtNode {
        return switch (path.origin()) {
            case Origin.Root root -> new Path(root, steps(path.steps()));
            case Origin.Here here -> new Path(here, steps(onNode ? behindParent(path.steps()) : path.steps()));
            case Origin.Of(Call(var function, var _), var predicates) when function == Function.CURRENT && predicates.isEmpty() ->
                    new Path(path.origin(), steps(behindParent(path.steps())));
            case Origin.Of(var expression, var predicates) ->
                    new Path(new Origin.Of(written(expression, onNode), all(predicates, false)), steps(path.steps()));
        };
    }

    private static List<Step> behindParent(List<Step> steps) throws LooksAtNode {
        var first = 0;
        while (first < steps.size() && steps.get(first).isSelf()) {
            first++;
        }
        if (first == steps.size() || !steps.get(first).isParent()) {
            throw new LooksAtNode();
        }
        return steps.subList(first + 1, steps.size());
    }

    private static List<Step> steps(List<Step> steps) throws LooksAtNode {
        var written = new ArrayList<Step>();
        for (var step : steps) {
            written.add(Step.of(step.axis(), step.test(), all(step.predicates(), false)));
        }
        return written;
    }

    private static List<Expression> all(List<Expression> expressions, boolean onNode) throws LooksAtNode {
        var written = new ArrayList<Expression>();
        for (var each : expressions) {
            written.add(written(each, onNode));
        }
        return written;
    }
}
