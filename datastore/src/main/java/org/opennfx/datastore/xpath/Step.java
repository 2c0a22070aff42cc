package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.xpath.XNode.Inner;
import org.opennfx.datastore.xpath.XNode.Scalar;

/**
 * A step of a location path.
 *
 * @param access how its nodes are found; the predicates are those that are left to check on them
 */
record Step(Axis axis, NodeTest test, List<Expression> predicates, Access access) {
    sealed interface Access {
        /** Along the axis, by name. */
        record Walk() implements Access {}

        /**
         * Children with these schema nodes, by the schema node of their parent: a step may lead to all that there are in the
         * model, of which each node has few.
         */
        record Children(Map<SchemaNode, List<SchemaNode>> targets) implements Access {
            public Children {
                targets = Map.copyOf(targets);
            }

            static Children of(List<SchemaNode> targets) {
                return new Children(targets.stream().collect(Collectors.groupingBy(Step::parentOf)));
            }

            List<SchemaNode> below(SchemaNode parent) {
                return targets.getOrDefault(parent, List.of());
            }
        }

        /** The entries of a list whose keys equal the values of these, in the order of the keys. */
        record Entry(ListSchema list, List<Expression> keys) implements Access {
            public Entry {
                keys = List.copyOf(keys);
            }
        }

        /** The entries of a leaf-list that equal a value. */
        record Member(LeafListSchema leafList, Expression value) implements Access {}
    }

    Step {
        predicates = List.copyOf(predicates);
    }

    static Step of(Axis axis, NodeTest test, List<Expression> predicates) {
        return new Step(axis, test, predicates, new Access.Walk());
    }

    static Step child(SchemaNode schema, Expression... predicates) {
        var name = schema.name();
        return of(Axis.CHILD, new NodeTest.Named(name.module(), name.local()), List.of(predicates));
    }

    static Step parent() {
        return of(Axis.PARENT, new NodeTest.Everything(), List.of());
    }

    boolean isSelf() {
        return axis == Axis.SELF && test instanceof NodeTest.Everything && predicates.isEmpty();
    }

    boolean isParent() {
        return axis == Axis.PARENT && test instanceof NodeTest.Everything && predicates.isEmpty();
    }

    /** How many nodes it selects from one; those of a list are not made for that. */
    int count(XNode node, Focus focus) {
        return predicates.isEmpty() && access instanceof Access.Children children && node instanceof Inner inner
                ? children.below(inner.schema()).stream().mapToInt(inner::count).sum()
                : from(node, focus).size();
    }

    /** The nodes that it selects from one, in document order; {@code current} and the rest are those of a focus. */
    List<XNode> from(XNode node, Focus focus) {
        var selected = predicates.isEmpty()
                ? candidates(node, focus)
                : Expression.filter(candidates(node, focus), predicates, focus);
        return axis.isReverse() ? selected.reversed() : selected;
    }

    private List<XNode> candidates(XNode node, Focus focus) {
        return switch (access) {
            case Access.Walk _ -> walk(node);
            case Access.Children children -> node instanceof Inner inner ? children(inner, children.below(inner.schema())) : List.of();
            case Access.Entry entry ->
                    node instanceof Inner inner && inner.schema() == parentOf(entry.list())
                            ? entries(inner, entry, focus.at(node, 1, 1))
                            : List.of();
            case Access.Member member ->
                    node instanceof Inner inner && inner.schema() == parentOf(member.leafList())
                            ? members(inner, member, focus.at(node, 1, 1))
                            : List.of();
        };
    }

    private static SchemaNode parentOf(SchemaNode node) {
        return node.parent().orElseThrow();
    }

    private static List<XNode> children(Inner parent, List<SchemaNode> targets) {
        return targets.size() == 1
                ? parent.children(targets.getFirst())
                : targets.stream().flatMap(each -> parent.children(each).stream()).toList();
    }

    private List<XNode> walk(XNode node) {
        if (test instanceof NodeTest.TextOf && axis == Axis.CHILD) {
            return node instanceof Scalar ? List.of(node) : List.of();
        }
        return axis.from(node).stream().filter(each -> test.passes(each.schema())).toList();
    }

    private static List<XNode> entries(Inner parent, Access.Entry entry, Focus focus) {
        List<List<String>> keys = List.of(List.of());
        for (var expression : entry.keys()) {
            keys = extended(keys, values(expression.evaluate(focus)));
        }
        return keys.stream()
                .map(key -> parent.entry(entry.list(), new Key(key)))
                .flatMap(Optional::stream)
                .sorted(keys.size() > 1 ? XNode.documentOrder() : (_, _) -> 0)
                .toList();
    }

    private static List<List<String>> extended(List<List<String>> starts, Set<String> values) {
        var all = new ArrayList<List<String>>();
        for (var start : starts) {
            for (var value : values) {
                var longer = new ArrayList<>(start);
                longer.add(value);
                all.add(longer);
            }
        }
        return all;
    }

    private static List<XNode> members(Inner parent, Access.Member member, Focus focus) {
        return values(member.value().evaluate(focus)).stream()
                .map(value -> parent.value(member.leafList(), value))
                .flatMap(Optional::stream)
                .sorted(XNode.documentOrder())
                .toList();
    }

    /** The texts that a node must have one of to equal a value. */
    static Set<String> values(Value value) {
        return switch (value) {
            case Value.NodeSet set -> {
                var texts = new LinkedHashSet<String>();
                set.nodes().forEach(node -> texts.add(node.text()));
                yield texts;
            }
            default -> Set.of(value.text());
        };
    }
}
