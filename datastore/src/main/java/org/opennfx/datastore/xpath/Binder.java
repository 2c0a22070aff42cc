package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.schema.ChoiceSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.schema.ListSchema;
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
    /**
     * A schema node that a path may be at.
     *
     * @param apex the highest node that the path went through since the context node
     */
    private record Spot(SchemaNode node, SchemaNode apex, Optional<Narrowing> narrowing) {
        /** Where a path starts. */
        static Spot at(SchemaNode node) {
            return new Spot(node, node, Optional.empty());
        }

        Spot down(SchemaNode child) {
            return new Spot(child, apex, narrowing);
        }

        Optional<Spot> up() {
            return node.parent().map(parent -> new Spot(
                    parent,
                    apex == node ? parent : apex,
                    narrowing.filter(each -> each.anchor() != node)));
        }

        Spot narrowed(Optional<Narrowing> further) {
            var keep = further.isEmpty() || narrowing.filter(mine -> !mine.isConstant()).isPresent();
            return keep ? this : new Spot(node, apex, further);
        }

        Read read() {
            return new Read(node, apex, narrowing);
        }
    }

    /**
     * What a part of an expression is evaluated for.
     *
     * @param focusAs an expression that gives the focus when it is evaluated on the context node, if there is one
     * @param currentAs the same for {@code current()}, which is another node inside the path of a leafref
     */
    private record Scope(
            Set<Spot> focus, Set<Spot> current, Optional<Expression> focusAs, Optional<Expression> currentAs) {
        Scope filtering(Set<Spot> nodes) {
            return new Scope(nodes, current, Optional.empty(), currentAs);
        }
    }

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
    private final SchemaNode root;
    private final Optional<SchemaNode> operation;

    private Binder(XPathModel model, SchemaNode context) {
        this.model = model;
        this.root = model.schema().root();
        this.operation = operation(context);
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

    private static Expression asIdentity(Expression compared) {
        return compared instanceof Expression.Literal(_, Optional<String> identity) && identity.isPresent()
                ? new Expression.Literal(identity.get())
                : compared;
    }

    private Expression truth(Expression expression, Scope scope) {
        return bind(expression, scope).expression();
    }

    /** Binds what is used as a text or a number: a container's is made of everything inside. */
    private Expression content(Expression expression, Scope scope) {
        return bindContent(expression, scope).expression();
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
        var origin = contextual(argument, scope);
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
                var all = Spot.at(root);
                readContent(all);
                yield descendants(all, true);
            }
        };
    }

    /**
     * The input or output of the rpc or action, or the notification, that a node is in: for expressions in it, it stands below
     * the root or the node that it is of, though it is no data node of that (RFC 7950 6.4.1).
     */
    private Optional<SchemaNode> operation(SchemaNode node) {
        var at = Optional.of(node);
        while (at.filter(Binder::isData).isPresent()) {
            at = at.flatMap(SchemaNode::parent);
        }
        return at.filter(found -> found != root);
    }

    private static boolean isData(SchemaNode node) {
        return node.parent()
                .map(InnerSchema::children)
                .filter(all -> node.ordinal() < all.size() && all.get(node.ordinal()) == node)
                .isPresent();
    }

    private Optional<Spot> up(Spot spot) {
        return spot.up().or(() -> operation.filter(spot.node()::equals).map(_ -> Spot.at(root)));
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
            case Origin.Root start -> new BoundOrigin(start, Set.of(Spot.at(root)));
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
        from.forEach(spot -> along(step.axis(), spot).stream()
                .filter(each -> step.test().passes(each.node()))
                .forEach(found::add));
        if (step.axis() == Axis.CHILD && step.test() instanceof NodeTest.TextOf) {
            found.addAll(from);
        }
        var nodes = found.stream().map(Spot::node).distinct().toList();
        var filter = nodes.size() == 1 && step.predicates().stream().noneMatch(Shapes::isPositional)
                ? filter(nodes.getFirst(), step, scope)
                : new Filter(step.predicates(), Optional.empty(), children(step, nodes));
        var spots = new LinkedHashSet<Spot>();
        found.forEach(spot -> spots.add(spot.narrowed(filter.narrowing())));
        spots.forEach(this::read);
        var inside = scope.filtering(spots);
        var predicates = filter.predicates().stream().map(each -> truth(each, inside)).toList();
        return new BoundStep(new Step(step.axis(), step.test(), predicates, filter.access()), spots);
    }

    private static Step.Access children(Step step, List<SchemaNode> nodes) {
        return step.axis() == Axis.CHILD
                        && !(step.test() instanceof NodeTest.TextOf)
                        && nodes.stream().allMatch(Binder::isData)
                ? new Step.Access.Children(nodes)
                : new Step.Access.Walk();
    }

    /** What predicates come to. */
    private record Filter(List<Expression> predicates, Optional<Narrowing> narrowing, Step.Access access) {}

    private Filter filter(SchemaNode node, Step step, Scope scope) {
        return switch (node) {
            case ListSchema list when !list.keys().isEmpty() -> byKeys(list, step, scope);
            case ValueSchema value -> byValue(value, step, scope);
            default -> new Filter(step.predicates(), Optional.empty(), children(step, List.of(node)));
        };
    }

    private Filter byKeys(ListSchema list, Step step, Scope scope) {
        var rest = new ArrayList<>(Shapes.conjuncts(step.predicates()));
        var keys = new ArrayList<Expression>();
        Optional<Narrowing> narrowing = Optional.empty();
        for (var key : list.keys()) {
            var equal = equal(key, false, rest);
            equal.ifPresent(value -> keys.add(content(value, scope)));
            if (narrowing.isEmpty()) {
                narrowing = equal.flatMap(value -> narrowing(list, key, value, scope));
            }
        }
        if (narrowing.isEmpty()) {
            narrowing = byOtherLeaf(list, rest, scope);
        }
        if (keys.size() < list.keys().size() || step.axis() != Axis.CHILD) {
            return new Filter(step.predicates(), narrowing, children(step, List.of(list)));
        }
        rest.removeIf(each -> list.keys().stream().anyMatch(key -> Shapes.equalTo(key, false, each).isPresent()));
        return new Filter(rest, narrowing, new Step.Access.Entry(list, keys));
    }

    private Optional<Narrowing> byOtherLeaf(ListSchema list, List<Expression> conjuncts, Scope scope) {
        return list.children().stream()
                .filter(LeafSchema.class::isInstance)
                .map(LeafSchema.class::cast)
                .flatMap(leaf -> equal(leaf, false, conjuncts).flatMap(value -> narrowing(list, leaf, value, scope)).stream())
                .findFirst();
    }

    private Filter byValue(ValueSchema value, Step step, Scope scope) {
        var equal = equal(value, true, Shapes.conjuncts(step.predicates()));
        var narrowing = equal.flatMap(other -> narrowing(value, value, other, scope));
        if (equal.isPresent()
                && value instanceof LeafListSchema leafList
                && step.axis() == Axis.CHILD
                && step.predicates().size() == 1) {
            return new Filter(List.of(), narrowing, new Step.Access.Member(leafList, content(equal.get(), scope)));
        }
        return new Filter(step.predicates(), narrowing, children(step, List.of(value)));
    }

    /** The only value that a leaf is compared with; two of them stay what they are, predicates. */
    private static Optional<Expression> equal(ValueSchema leaf, boolean self, List<Expression> conjuncts) {
        var all = conjuncts.stream().flatMap(each -> Shapes.equalTo(leaf, self, each).stream()).toList();
        return all.size() == 1
                ? Optional.of(isIdentity(leaf) ? asIdentity(all.getFirst()) : all.getFirst())
                : Optional.empty();
    }

    private static boolean isIdentity(SchemaNode node) {
        return node instanceof ValueSchema value && value.type() instanceof ValueType.IdentityrefType;
    }

    private Optional<Narrowing> narrowing(SchemaNode anchor, ValueSchema leaf, Expression value, Scope scope) {
        return contextual(value, scope)
                .map(expression -> new Narrowing(anchor, leaf, bind(expression, top).expression()));
    }

    /** The same as an expression on the context node of all, if it can be had. */
    private static Optional<Expression> contextual(Expression expression, Scope scope) {
        return switch (expression) {
            case Expression.Literal literal -> Optional.of(literal);
            case Call call when call.function() == Function.CURRENT -> scope.currentAs();
            case Path path when path.steps().stream().allMatch(step -> step.predicates().isEmpty()) ->
                    switch (path.origin()) {
                        case Origin.Root _ -> Optional.empty();
                        case Origin.Here _ -> scope.focusAs().map(start -> after(start, path.steps()));
                        case Origin.Of(Expression start, List<Expression> predicates) ->
                                predicates.isEmpty()
                                        ? contextual(start, scope).map(same -> after(same, path.steps()))
                                        : Optional.empty();
                    };
            default -> Optional.empty();
        };
    }

    private static Expression after(Expression start, List<Step> steps) {
        return steps.isEmpty() ? start : new Path(new Origin.Of(start, List.of()), steps);
    }

    private Set<Spot> along(Axis axis, Spot spot) {
        return switch (axis) {
            case SELF -> Set.of(spot);
            case CHILD -> children(spot);
            case PARENT -> up(spot).map(Set::of).orElse(Set.of());
            case ANCESTOR -> ancestors(up(spot));
            case ANCESTOR_OR_SELF -> ancestors(Optional.of(spot));
            case DESCENDANT -> descendants(spot, false);
            case DESCENDANT_OR_SELF -> descendants(spot, true);
            case FOLLOWING_SIBLING, PRECEDING_SIBLING -> up(spot).map(this::children).orElse(Set.of());
            case FOLLOWING, PRECEDING -> descendants(Spot.at(root), false);
            case ATTRIBUTE, NAMESPACE -> Set.of();
        };
    }

    private Set<Spot> children(Spot spot) {
        var all = new LinkedHashSet<Spot>();
        if (spot.node() instanceof InnerSchema inner) {
            inner.children().forEach(child -> all.add(spot.down(child)));
        }
        operation.filter(node -> spot.node() == node.parent().map(SchemaNode.class::cast).orElse(root))
                .ifPresent(node -> all.add(spot.down(node)));
        return all;
    }

    private Set<Spot> ancestors(Optional<Spot> nearest) {
        var all = new LinkedHashSet<Spot>();
        for (var at = nearest; at.isPresent(); at = at.flatMap(this::up)) {
            all.add(at.get());
        }
        return all;
    }

    private Set<Spot> descendants(Spot spot, boolean self) {
        var all = new LinkedHashSet<Spot>();
        if (self) {
            all.add(spot);
        }
        children(spot).forEach(child -> all.addAll(descendants(child, true)));
        return all;
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

    /** Whether a leaf is a key of the list that it is in. */
    static boolean isKey(ValueSchema value) {
        return value instanceof LeafSchema leaf && leaf.isKey();
    }
}
