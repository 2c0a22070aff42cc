package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.xpath.Expression.Call;
import org.opennfx.datastore.xpath.Expression.Comparison;
import org.opennfx.datastore.xpath.Expression.Origin;
import org.opennfx.datastore.xpath.Expression.Path;

/** What can be told of an expression from its shape. */
final class Shapes {
    static final Expression CURRENT = new Call(Function.CURRENT, List.of());

    private Shapes() {}

    /** The parts that must all hold for predicates to hold. */
    static List<Expression> conjuncts(List<Expression> predicates) {
        var all = new ArrayList<Expression>();
        predicates.forEach(predicate -> addConjuncts(predicate, all));
        return all;
    }

    private static void addConjuncts(Expression expression, List<Expression> all) {
        if (expression instanceof Expression.And(Expression left, Expression right)) {
            addConjuncts(left, all);
            addConjuncts(right, all);
        } else {
            all.add(expression);
        }
    }

    /** Whether a predicate asks for positions, so that it depends on the other nodes that are filtered. */
    static boolean isPositional(Expression predicate) {
        return switch (predicate) {
            case Expression.Numeral _, Expression.Arithmetic _, Expression.Negation _ -> true;
            case Call call -> call.function().givesNumber() || asksPosition(call);
            default -> asksPosition(predicate);
        };
    }

    private static boolean asksPosition(Expression expression) {
        return switch (expression) {
            case Call call ->
                    call.function() == Function.POSITION
                            || call.function() == Function.LAST
                            || call.arguments().stream().anyMatch(Shapes::asksPosition);
            case Expression.Or or -> asksPosition(or.left()) || asksPosition(or.right());
            case Expression.And and -> asksPosition(and.left()) || asksPosition(and.right());
            case Comparison comparison -> asksPosition(comparison.left()) || asksPosition(comparison.right());
            case Expression.Arithmetic sum -> asksPosition(sum.left()) || asksPosition(sum.right());
            case Expression.Negation negation -> asksPosition(negation.operand());
            case Expression.Union union -> asksPosition(union.left()) || asksPosition(union.right());
            case Expression.DerivedFrom derived -> asksPosition(derived.nodes()) || asksPosition(derived.identity());
            case Path path ->
                    path.origin() instanceof Origin.Of(Expression start, List<Expression> _) && asksPosition(start);
            case Expression.Literal _, Expression.Numeral _ -> false;
        };
    }

    /** Whether an expression gives the same for every node that is filtered, and compares as text. */
    static boolean isFixedText(Expression expression) {
        return switch (expression) {
            case Expression.Literal _ -> true;
            case Call call -> call.function() == Function.CURRENT;
            case Path path ->
                    switch (path.origin()) {
                        case Origin.Root _ -> true;
                        case Origin.Here _ -> false;
                        case Origin.Of(Expression start, List<Expression> _) -> isFixedText(start);
                    };
            default -> false;
        };
    }

    /** What a child leaf of the node, or the node itself, is compared with for equality. */
    static Optional<Expression> equalTo(ValueSchema leaf, boolean self, Expression predicate) {
        if (!(predicate instanceof Comparison(Comparator comparator, Expression left, Expression right))
                || comparator != Comparator.EQUAL) {
            return Optional.empty();
        }
        if (isLeaf(left, leaf, self) && isFixedText(right)) {
            return Optional.of(right);
        }
        return isLeaf(right, leaf, self) && isFixedText(left) ? Optional.of(left) : Optional.empty();
    }

    private static boolean isLeaf(Expression expression, ValueSchema leaf, boolean self) {
        if (!(expression instanceof Path(Origin origin, List<Step> steps)) || !(origin instanceof Origin.Here)) {
            return false;
        }
        if (self) {
            return steps.isEmpty();
        }
        return steps.size() == 1
                && steps.getFirst().axis() == Axis.CHILD
                && steps.getFirst().predicates().isEmpty()
                && steps.getFirst().test() instanceof NodeTest.Named named
                && named.passes(leaf);
    }
}
