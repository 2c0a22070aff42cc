package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An expression, ready to be evaluated. */
public sealed interface Expression {
    Value evaluate(Focus focus);

    /** Whether its value is a node-set, whatever it is evaluated on. */
    default boolean givesNodes() {
        return switch (this) {
            case Path _, Union _ -> true;
            case Call(var function, _) -> function.givesNodes();
            case Or _, And _, Comparison _, Arithmetic _, Negation _, Literal _, Numeral _, DerivedFrom _ -> false;
        };
    }

    /** Whether a node passes the expression as a condition, with itself as {@code current()}. */
    default boolean holds(XNode node) {
        return evaluate(Focus.on(node)).isTrue();
    }

    /** The text of the value on a node, or the texts of its nodes. */
    default Set<String> texts(XNode node) {
        return Step.values(evaluate(Focus.on(node)));
    }

    /** The nodes of the value on a node; none if it is not a node-set. */
    default List<XNode> nodesOn(XNode node) {
        return nodes(this, Focus.on(node));
    }

    record Or(Expression left, Expression right) implements Expression {
        @Override
        public Value evaluate(Focus focus) {
            return Value.of(left.evaluate(focus).isTrue() || right.evaluate(focus).isTrue());
        }
    }

    record And(Expression left, Expression right) implements Expression {
        @Override
        public Value evaluate(Focus focus) {
            return Value.of(left.evaluate(focus).isTrue() && right.evaluate(focus).isTrue());
        }
    }

    record Comparison(Comparator comparator, Expression left, Expression right) implements Expression {
        @Override
        public Value evaluate(Focus focus) {
            return Value.of(comparator.compare(left.evaluate(focus), right.evaluate(focus)));
        }
    }

    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {
        @Override
        public Value evaluate(Focus focus) {
            return new Value.Numeric(
                    operator.apply(left.evaluate(focus).number(), right.evaluate(focus).number()));
        }
    }

    record Negation(Expression operand) implements Expression {
        @Override
        public Value evaluate(Focus focus) {
            return new Value.Numeric(-operand.evaluate(focus).number());
        }
    }

    record Union(Expression left, Expression right) implements Expression {
        @Override
        public Value evaluate(Focus focus) {
            var all = new ArrayList<>(nodes(left, focus));
            all.addAll(nodes(right, focus));
            return new Value.NodeSet(inDocumentOrder(all));
        }
    }

    /**
     * A text.
     *
     * @param identity {@code module:name} of the identity that it names where it is compared with one; its prefix means what it
     *     does where the expression stands (RFC 7950 9.10.3)
     */
    record Literal(String text, Optional<String> identity) implements Expression {
        Literal(String text) {
            this(text, Optional.empty());
        }

        @Override
        public Value evaluate(Focus focus) {
            return new Value.Text(text);
        }
    }

    record Numeral(double value) implements Expression {
        @Override
        public Value evaluate(Focus focus) {
            return new Value.Numeric(value);
        }
    }

    record Call(Function function, List<Expression> arguments) implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public Value evaluate(Focus focus) {
            return function.call(arguments, focus);
        }
    }

    /** derived-from() and derived-from-or-self() (RFC 7950 10.4). */
    record DerivedFrom(Expression nodes, Expression identity, boolean orSelf, Names names) implements Expression {
        @Override
        public Value evaluate(Focus focus) {
            var base = names.identity(identity.evaluate(focus).text());
            var derived = focus.node().tree().model().schema().derivedFrom(base);
            return Value.of(Expression.nodes(nodes, focus).stream()
                    .map(XNode::text)
                    .anyMatch(value -> derived.contains(value) || (orSelf && value.equals(base))));
        }
    }

    /** A location path, or steps and predicates after another expression. */
    record Path(Origin origin, List<Step> steps) implements Expression {
        public Path {
            steps = List.copyOf(steps);
        }

        @Override
        public Value evaluate(Focus focus) {
            return new Value.NodeSet(along(steps, focus));
        }

        private int count(Focus focus) {
            if (steps.isEmpty() || steps.getLast().axis() != Axis.CHILD) {
                return along(steps, focus).size();
            }
            var last = steps.getLast();
            return along(steps.subList(0, steps.size() - 1), focus).stream().mapToInt(parent -> last.count(parent, focus)).sum();
        }

        private List<XNode> along(List<Step> steps, Focus focus) {
            var nodes = origin.nodes(focus);
            // only parents, self and descendants at various depths can bring a node twice or out of order
            var flat = nodes.size() < 2;
            for (var step : steps) {
                if (nodes.size() == 1) {
                    nodes = step.from(nodes.getFirst(), focus);
                    flat = step.axis() == Axis.CHILD || nodes.size() < 2;
                } else {
                    var all = new ArrayList<XNode>();
                    for (var node : nodes) {
                        all.addAll(step.from(node, focus));
                    }
                    flat = flat && (step.axis() == Axis.CHILD || step.axis() == Axis.SELF);
                    nodes = flat ? all : inDocumentOrder(all);
                }
            }
            return nodes;
        }
    }

    /** Where a path starts. */
    sealed interface Origin {
        List<XNode> nodes(Focus focus);

        record Root() implements Origin {
            @Override
            public List<XNode> nodes(Focus focus) {
                return List.of(focus.node().tree().root());
            }
        }

        record Here() implements Origin {
            @Override
            public List<XNode> nodes(Focus focus) {
                return List.of(focus.node());
            }
        }

        record Of(Expression expression, List<Expression> predicates) implements Origin {
            public Of {
                predicates = List.copyOf(predicates);
            }

            @Override
            public List<XNode> nodes(Focus focus) {
                return filter(Expression.nodes(expression, focus), predicates, focus);
            }
        }
    }

    /** The nodes of an expression; one of another type than node-set has none. */
    static List<XNode> nodes(Expression expression, Focus focus) {
        return expression.evaluate(focus) instanceof Value.NodeSet set ? set.nodes() : List.of();
    }

    /** How many nodes an expression has. */
    static int count(Expression expression, Focus focus) {
        return expression instanceof Path path ? path.count(focus) : nodes(expression, focus).size();
    }

    static Optional<XNode> firstNode(Expression expression, Focus focus) {
        return nodes(expression, focus).stream().findFirst();
    }

    /** Those that pass all predicates, each of which counts positions in what the one before it left. */
    static List<XNode> filter(List<XNode> nodes, List<Expression> predicates, Focus focus) {
        var left = nodes;
        for (var expression : predicates) {
            var passed = new ArrayList<XNode>();
            var predicate = new Predicate(expression);
            for (var i = 0; i < left.size(); i++) {
                if (predicate.holds(focus.at(left.get(i), i + 1, left.size()))) {
                    passed.add(left.get(i));
                }
            }
            left = passed;
        }
        return left;
    }

    private static List<XNode> inDocumentOrder(List<XNode> nodes) {
        var distinct = new ArrayList<>(new LinkedHashSet<>(nodes));
        distinct.sort(XNode.documentOrder());
        return distinct;
    }
}
