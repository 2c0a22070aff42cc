package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaException;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.schema.When;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;
import org.opennfx.datastore.type.ValueType;
import org.opennfx.datastore.xpath.XNode.Scalar;

/** What XPath needs to know of a schema: its when conditions and its references, compiled. Safe for any thread. */
public final class XPathModel {
    private final Schema schema;
    private final IdentityHashMap<SchemaNode, List<Condition>> conditions = new IdentityHashMap<>();
    private final IdentityHashMap<ValueSchema, List<Reference>> references = new IdentityHashMap<>();

    /**
     * @throws SchemaException if a when or must statement has no valid expression, wherever it is
     */
    public XPathModel(Schema schema) {
        this.schema = schema;
        addAll(schema.root());
        schema.rpcs().forEach(rpc -> {
            addOperation(rpc.input());
            addOperation(rpc.output());
        });
        schema.notifications().forEach(notification -> addOperation(notification.content()));
        conditions.replaceAll((_, parsed) -> parsed.stream().map(this::bound).toList());
        references.replaceAll((value, all) -> all.stream().map(each -> bound(value, each)).toList());
    }

    private void addOperation(ContainerSchema node) {
        requireExpressions(node);
        addAll(node);
    }

    /** Of what only the server says a must is not checked, but one that is no expression is a fault of its module there too. */
    private void requireExpressions(SchemaNode node) {
        node.musts().forEach(must -> parse(must.text(), must.prefixes(), node));
    }

    private void addAll(InnerSchema parent) {
        for (var child : parent.children()) {
            requireExpressions(child);
            if (!child.whens().isEmpty()) {
                conditions.put(child, child.whens().stream().map(when -> condition(child, when)).toList());
            }
            switch (child) {
                case ValueSchema value -> addReferences(value, value.type());
                case InnerSchema inner -> addAll(inner);
                default -> { }
            }
        }
        parent.actions().forEach(action -> {
            addOperation(action.input());
            addOperation(action.output());
        });
        parent.notifications().forEach(notification -> addOperation(notification.content()));
    }

    private void addReferences(ValueSchema value, ValueType type) {
        switch (type) {
            case ValueType.LeafrefType leafref -> leafref(value, leafref).ifPresent(reference -> add(value, reference));
            case ValueType.InstanceIdentifierType identifier -> add(value, new Reference.Instance(identifier));
            case ValueType.UnionType union -> union.members().forEach(member -> addReferences(value, member));
            default -> { }
        }
    }

    private Optional<Reference> leafref(ValueSchema value, ValueType.LeafrefType type) {
        try {
            return LeafrefPath.of(schema, value, type);
        } catch (XPathException e) {
            throw new SchemaException("path \"" + type.path() + "\" of " + value + ": " + e.getMessage(), e);
        }
    }

    private void add(ValueSchema value, Reference reference) {
        references.computeIfAbsent(value, _ -> new ArrayList<>()).add(reference);
    }

    private Condition condition(SchemaNode node, When when) {
        var parsed = parse(when.text(), when.prefixes(), node);
        var brought = node.parent().orElseThrow().children().stream()
                .filter(sibling -> sibling == node || (when.onParent() && sibling.whens().contains(when)))
                .toList();
        return new Condition(node, brought, when, parsed, parsed);
    }

    private Condition bound(Condition condition) {
        var context = condition.onParent() ? condition.node().parent().orElseThrow() : condition.node();
        return new Condition(
                condition.node(),
                condition.brought(),
                condition.when(),
                condition.parsed(),
                Binder.bind(this, condition.parsed(), context).expression());
    }

    private Reference bound(ValueSchema value, Reference reference) {
        return switch (reference) {
            case Reference.Leafref(var type, var target, var parsed, var _, var anchor) ->
                    new Reference.Leafref(type, target, parsed, Binder.bind(this, parsed, value), anchor);
            case Reference.Instance instance -> instance;
        };
    }

    private Expression parse(String text, Prefixes prefixes, SchemaNode node) {
        try {
            return XPathParser.parse(text, new Names(prefixes, node.name().module()));
        } catch (XPathException e) {
            throw new SchemaException("\"" + text + "\" of " + node + ": " + e.getMessage(), e);
        }
    }

    public Schema schema() {
        return schema;
    }

    /**
     * Compiles an expression that is a part of the schema.
     *
     * @param context the node that it will be evaluated on
     * @throws SchemaException if it is not an expression
     */
    public BoundExpression compile(String text, Prefixes prefixes, SchemaNode context) {
        return Binder.bind(this, parse(text, prefixes, context), context);
    }

    /**
     * Compiles an expression that is a part of the schema to one on the parent of its context node, if its value is the same for
     * all children of that.
     *
     * @param node the context node that it is written for, which is not the root
     * @throws SchemaException if it is not an expression
     */
    public Optional<BoundExpression> compileOnParent(String text, Prefixes prefixes, SchemaNode node) {
        return FromParent.of(parse(text, prefixes, node)).map(onParent -> Binder.bind(this, onParent, node.parent().orElseThrow()));
    }

    /**
     * Binds an expression that is no part of the schema, such as a filter.
     *
     * @param context the node that it will be evaluated on
     */
    public BoundExpression bind(Expression parsed, SchemaNode context) {
        return Binder.bind(this, parsed, context);
    }

    /** An expression on entries of a list that gives the instances of a descendant. */
    public BoundExpression select(InnerSchema context, SchemaNode descendant) {
        var steps = new ArrayList<Step>();
        for (var at = descendant; at != context; at = at.parent().orElseThrow()) {
            steps.add(Step.child(at));
        }
        return Binder.bind(this, new Expression.Path(new Expression.Origin.Here(), steps.reversed()), context);
    }

    /** What it depends on whether the conditions of a node hold; the context node is its parent. */
    public Set<Read> readsOfConditions(SchemaNode node) {
        return Binder.conditions(this, node);
    }

    /** What it depends on whether there are instances of a node; the context node is the instance. */
    public Set<Read> readsOfExistence(SchemaNode node) {
        return Binder.existence(this, node);
    }

    List<Condition> conditions(SchemaNode node) {
        return conditions.getOrDefault(node, List.of());
    }

    /** The references that values of a leaf or leaf-list can be, one for each such member of a union. */
    public List<Reference> references(ValueSchema value) {
        return references.getOrDefault(value, List.of());
    }

    /** What a value refers to, in document order (RFC 7950 10.3.1); nothing for other nodes. */
    public List<XNode> dereferenced(XNode node) {
        if (!(node instanceof Scalar scalar)) {
            return List.of();
        }
        return references(scalar.schema()).stream()
                .map(reference -> targets(reference, scalar))
                .filter(targets -> !targets.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** The instances that a value refers to if it is such a reference. */
    public List<XNode> targets(Reference reference, Scalar from) {
        return switch (reference) {
            case Reference.Leafref leafref -> Expression.nodes(leafref.bound().expression(), Focus.on(from));
            case Reference.Instance instance -> instance(instance, from).stream().toList();
        };
    }

    private static Optional<XNode> instance(Reference.Instance reference, Scalar from) {
        try {
            var path = reference.type().paths().parse(from.text(), Prefixes.MODULE_NAMES);
            return from.tree().find(path);
        } catch (InvalidValue _) {
            return Optional.empty();
        }
    }
}
