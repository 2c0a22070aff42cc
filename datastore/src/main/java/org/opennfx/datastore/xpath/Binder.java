package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.schema.ChoiceSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.ValueType;
import org.opennfx.datastore.xpath.Expression.Call;
import org.opennfx.datastore.xpath.Expression.Origin;
import org.opennfx.datastore.xpath.Expression.Path;

/**
 * Binds an expression to the schema node that it is evaluated on. It follows each location path through the schema,
 * so that steps to children need no comparison of names, predicates on all keys become lookups, and everything that
 * the result depends on is known.
 */
final class Binder {
    private record Bound(Expression expression, Set<Spot> spots) {
        static Bound value(Expression expression) {
            return new Bound(expression, Set.of());
        }

        boolean areIdentities() {
            return !spots.isEmpty() && spots.stream().allMatch(spot -> isIdentity(spot.node()));
        }
    }

    private final XPathModel model;
    private final Set<Read> reads = new LinkedHashSet<>();
    private final Set<Spot> explained = new HashSet<>();
    private final Scope top;
    private final SchemaAxes axes;
    private final StepFilters filters = new StepFilters(this);

    private Binder(XPathModel model, SchemaNode context) {
        this.model = model;
        this.axes = new SchemaAxes(model.schema().root(), context);
        var here = Set.of(Spot.at(context));
        this.top = new Scope(here, here, Optional.of(Shapes.CURRENT), Optional.of(Shapes.CURRENT));
    }

    static BoundExpression bind(XPathModel model, Expression expression, SchemaNode context) {
        var binder = new Binder(model, context);
        var bound = binder.bind(expression, binder.top).expression();
        return new BoundExpression(bound, binder.reads);
    }

    /** What the existence of instances of a node depends on: itself, and what it may depend on by default. */
    static Set<Read> existence(XPathModel model, SchemaNode context) {
        var binder = new Binder(model, context);
        var spot = Optional.of(binder.top.focus().iterator().next());
        do {
            binder.read(spot.get());
            spot = AccessibleTree.mayBeByDefault(spot.get().node()) ? spot.get().up() : Optional.empty();
        } while (spot.isPresent());
        return binder.reads;
    }

    /** What the conditions of a node depend on, seen from its parent. */
    static Set<Read> conditions(XPathModel model, SchemaNode node) {
        var binder = new Binder(model, node.parent().orElseThrow());
        binder.readConditions(binder.top.focus().iterator().next().down(node));
        return binder.reads;
    }

    private Bound bind(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Literal literal -> Bound.value(literal);
            case Expression.Numeral number -> Bound.value(number);
            case Expression.Or(Expression left, Expression right) ->
                    Bound.value(new Expression.Or(truth(left, scope), truth(right, scope)));
            case Expression.And(Expression left, Expression right) ->
                    Bound.value(new Expression.And(truth(left, scope), truth(right, scope)));
            case Expression.Comparison comparison -> comparison(comparison, scope);
            case Expression.Arithmetic(Operator operator, Expression left, Expression right) ->
                    Bound.value(new Expression.Arithmetic(operator, content(left, scope), content(right, scope)));
            case Expression.Negation(Expression operand) ->
                    Bound.value(new Expression.Negation(content(operand, scope)));
            case Expression.DerivedFrom derived ->
                    Bound.value(new Expression.DerivedFrom(
                            content(derived.nodes(), scope),
                            content(derived.identity(), scope),
                            derived.orSelf(),
                            derived.names()));
            case Expression.Union(Expression left, Expression right) -> {
                var a = bind(left, scope);
                var b = bind(right, scope);
                var spots = new LinkedHashSet<>(a.spots());
                spots.addAll(b.spots());
                yield new Bound(new Expression.Union(a.expression(), b.expression()), spots);
            }
            case Call call -> call(call, scope);
            case Path path -> path(path, scope);
        };
    }

    private Bound comparison(Expression.Comparison comparison, Scope scope) {
        var left = bindContent(comparison.left(), scope);
        var right = bindContent(comparison.right(), scope);
        return Bound.value(new Expression.Comparison(
                comparison.comparator(),
                right.areIdentities() ? asIdentity(left.expression()) : left.expression(),
                left.areIdentities() ? asIdentity(right.expression()) : right.expression()));
    }

    static Expression asIdentity(Expression compared) {
        return compared instanceof Expression.Literal(_, Optional<String> identity) && identity.isPresent()
                ? new Expression.Literal(identity.get())
                : compared;
    }

    static boolean isIdentity(SchemaNode node) {
        return node instanceof ValueSchema value && value.type() instanceof ValueType.IdentityrefType;
    }

    private Expression truth(Expression expression, Scope scope) {
        return bind(expression, scope).expression();
    }

    /** Binds what is used as a text or a number: a container's is made of everything inside. */
    Expression content(Expression expression, Scope scope) {
        return bindContent(expression, scope).expression();
    }

    /** Binds an expression on the context node of all. */
    Expression onContext(Expression expression) {
        return truth(expression, top);
    }

    private Bound bindContent(Expression expression, Scope scope) {
        var bound = bind(expression, scope);
        bound.spots().forEach(this::readContent);
        return bound;
    }

    private void readContent(Spot spot) {
        if (spot.node() instanceof InnerSchema inner) {
            for (var child : inner.children()) {
                read(spot.down(child));
                readContent(spot.down(child));
            }
        }
    }

    private Bound call(Call call, Scope scope) {
        var function = call.function();
        if (function == Function.CURRENT) {
            return new Bound(call, scope.current());
        }
        if (function == Function.DEREF) {
            return deref(call.arguments().getFirst(), scope);
        }
        var needsContent = function != Function.COUNT && function != Function.BOOLEAN && function != Function.NOT;
        if (function.readsContextNode(call.arguments().size())) {
            scope.focus().forEach(this::readContent);
        }
        return Bound.value(new Call(
                function,
                call.arguments().stream()
                        .map(argument -> needsContent ? content(argument, scope) : truth(argument, scope))
                        .toList()));
    }

    private Bound deref(Expression argument, Scope scope) {
        var from = bind(argument, scope);
        var origin = scope.contextual(argument);
        var targets = new LinkedHashSet<Spot>();
        for (var spot : from.spots()) {
            if (spot.node() instanceof ValueSchema value) {
                var nested = new Scope(Set.of(spot), Set.of(spot), origin, origin);
                model.references(value).forEach(reference -> targets.addAll(targets(reference, nested)));
            }
        }
        return new Bound(new Call(Function.DEREF, List.of(from.expression())), targets);
    }

    private Set<Spot> targets(Reference reference, Scope scope) {
        return switch (reference) {
            case Reference.Leafref leafref -> path(leafref.parsed(), scope).spots();
            case Reference.Instance _ -> {
                var all = axes.root();
                readContent(all);
                yield axes.descendants(all, true);
            }
        };
    }

    private Bound path(Path path, Scope scope) {
        var start = origin(path.origin(), scope);
        var spots = start.spots();
        var steps = new ArrayList<Step>();
        for (var step : path.steps()) {
            var next = step(step, spots, scope);
            steps.add(next.step());
            spots = next.spots();
        }
        return new Bound(new Path(start.origin(), steps), spots);
    }

    private record BoundOrigin(Origin origin, Set<Spot> spots) {}

    private BoundOrigin origin(Origin origin, Scope scope) {
        return switch (origin) {
            case Origin.Here here -> new BoundOrigin(here, scope.focus());
            case Origin.Root start -> new BoundOrigin(start, Set.of(axes.root()));
            case Origin.Of(Expression expression, List<Expression> predicates) -> {
                var start = bind(expression, scope);
                var inside = scope.filtering(start.spots());
                var bound = predicates.stream().map(each -> truth(each, inside)).toList();
                yield new BoundOrigin(new Origin.Of(start.expression(), bound), start.spots());
            }
        };
    }

    private record BoundStep(Step step, Set<Spot> spots) {}

    private BoundStep step(Step step, Set<Spot> from, Scope scope) {
        var found = new LinkedHashSet<Spot>();
        from.forEach(spot -> axes.along(step.axis(), spot).stream()
                .filter(each -> step.test().passes(each.node()))
                .forEach(found::add));
        if (step.axis() == Axis.CHILD && step.test() instanceof NodeTest.TextOf) {
            found.addAll(from);
        }
        var nodes = found.stream().map(Spot::node).distinct().toList();
        var filter = filters.of(step, nodes, scope);
        var spots = new LinkedHashSet<Spot>();
        found.forEach(spot -> spots.add(spot.narrowed(filter.narrowing())));
        spots.forEach(this::read);
        var inside = scope.filtering(spots);
        var predicates = filter.predicates().stream().map(each -> truth(each, inside)).toList();
        return new BoundStep(new Step(step.axis(), step.test(), predicates, filter.access()), spots);
    }

    /** Notes that instances of a node are looked for, and what those there by default depend on. */
    private void read(Spot spot) {
        reads.add(spot.read());
        if (!AccessibleTree.mayBeByDefault(spot.node()) || !explained.add(spot)) {
            return;
        }
        for (var each : spot.node().cases()) {
            readChoice(each.choice(), spot.up().orElseThrow());
        }
        readConditions(spot);
    }

    private void readConditions(Spot spot) {
        for (var condition : model.conditions(spot.node())) {
            var here = Set.of(condition.onParent() ? spot.up().orElseThrow() : spot);
            truth(condition.parsed(), new Scope(here, here, Optional.empty(), Optional.empty()));
        }
    }

    private void readChoice(ChoiceSchema choice, Spot parent) {
        for (var sibling : ((InnerSchema) parent.node()).children()) {
            if (choice.cases().stream().anyMatch(each -> each.holds(sibling))) {
                reads.add(parent.down(sibling).read());
            }
        }
    }
}
