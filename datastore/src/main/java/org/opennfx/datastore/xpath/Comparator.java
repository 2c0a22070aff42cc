package org.opennfx.datastore.xpath;

import java.util.List;

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
        var others = scalars(right);
        return scalars(left).stream().anyMatch(a -> others.stream().anyMatch(b -> compareScalars(a, b)));
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
