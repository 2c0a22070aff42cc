package org.opennfx.datastore.xpath;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.xpath.Expression.Call;
import org.opennfx.datastore.xpath.Expression.Origin;
import org.opennfx.datastore.xpath.Expression.Path;

/**
 * What a part of an expression is evaluated for.
 *
 * @param focusAs an expression that gives the focus when it is evaluated on the context node, if there is one
 * @param currentAs the same for {@code current()}, which is another node inside the path of a leafref
 */
record Scope(
        Set<Spot> focus, Set<Spot> current, Optional<Expression> focusAs, Optional<Expression> currentAs) {
    Scope filtering(Set<Spot> nodes) {
        return new Scope(nodes, current, Optional.empty(), currentAs);
    }

    /** The same as an expression on the context node of all, if it can be had. */
    Optional<Expression> contextual(Expression expression) {
        return switch (expression) {
            case Expression.Literal literal -> Optional.of(literal);
            case Call call when call.function() == Function.CURRENT -> currentAs;
            case Path path when path.steps().stream().allMatch(step -> step.predicates().isEmpty()) ->
                    switch (path.origin()) {
                        case Origin.Root _ -> Optional.empty();
                        case Origin.Here _ -> focusAs.map(start -> after(start, path.steps()));
                        case Origin.Of(Expression start, List<Expression> predicates) ->
                                predicates.isEmpty()
                                        ? contextual(start).map(same -> after(same, path.steps()))
                                        : Optional.empty();
                    };
            default -> Optional.empty();
        };
    }

    private static Expression after(Expression start, List<Step> steps) {
        return steps.isEmpty() ? start : new Path(new Origin.Of(start, List.of()), steps);
    }
}
