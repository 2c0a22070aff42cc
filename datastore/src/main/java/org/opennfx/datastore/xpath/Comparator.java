package org.opennfx.datastore.xpath;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The comparisons (XPath 1.0 3.4): with a node-set they ask whether any of its nodes compares. */
enum Comparator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    boolean compare(Value left, Value right) {
        if (left instanceof Value.Truth || right instanceof Value.Truth) {
            return compareScalars(Value.of(left.isTrue()), Value.of(right.isTrue()));
        }
        if (left instanceof Value.NodeSet && right instanceof Value.NodeSet) {
            return compareSets(Step.values(left), Step.values(right));
        }
        var others = scalars(right);
        return scalars(left).stream().anyMatch(a -> others.stream().anyMatch(b -> compareScalars(a, b)));
    }

    /** Not each with each: two large sets would take as long as there are pairs. */
    private boolean compareSets(Set<String> left, Set<String> right) {
        return switch (this) {
            case EQUAL -> !Collections.disjoint(left, right);
            case NOT_EQUAL ->
                !left.isEmpty() && !right.isEmpty() && (left.size() > 1 || right.size() > 1 || !left.equals(right));
            case LESS -> Bounds.of(left).least < Bounds.of(right).greatest;
            case LESS_OR_EQUAL -> Bounds.of(left).least <= Bounds.of(right).greatest;
            case GREATER -> Bounds.of(left).greatest > Bounds.of(right).least;
            case GREATER_OR_EQUAL -> Bounds.of(left).greatest >= Bounds.of(right).least;
        };
    }

    /** Of the texts that are numbers; where none is, no comparison with the bounds is true. */
    private record Bounds(double least, double greatest) {
        static Bounds of(Set<String> texts) {
            var numbers = texts.stream()
                    .mapToDouble(Numbers::parse)
                    .filter(number -> !Double.isNaN(number))
                    .summaryStatistics();
            return numbers.getCount() == 0 ? new Bounds(Double.NaN, Double.NaN) : new Bounds(numbers.getMin(), numbers.getMax());
        }
    }

    private static List<Value> scalars(Value value) {
        return value instanceof Value.NodeSet set
                ? set.nodes().stream().<Value>map(node -> new Value.Text(node.text())).toList()
                : List.of(value);
    }

    private boolean compareScalars(Value left, Value right) {
        return switch (this) {
            case EQUAL -> equal(left, right);
            case NOT_EQUAL -> notEqual(left, right);
            case LESS -> left.number() < right.number();
            case LESS_OR_EQUAL -> left.number() <= right.number();
            case GREATER -> left.number() > right.number();
            case GREATER_OR_EQUAL -> left.number() >= right.number();
        };
    }

    private static boolean equal(Value left, Value right) {
        return areTexts(left, right) ? left.text().equals(right.text()) : left.number() == right.number();
    }

    private static boolean notEqual(Value left, Value right) {
        return areTexts(left, right) ? !left.text().equals(right.text()) : left.number() != right.number();
    }

    private static boolean areTexts(Value left, Value right) {
        return left instanceof Value.Text && right instanceof Value.Text;
    }
}
