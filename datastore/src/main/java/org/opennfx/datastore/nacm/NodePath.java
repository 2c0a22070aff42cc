package org.opennfx.datastore.nacm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/**
 * The path of a rule, found in the schema: a node with all below it, in the instances that the predicates leave.
 *
 * @param node the root for {@code /}
 * @param tied the action or notification in {@code node} that is meant instead of the node
 */
record NodePath(SchemaNode node, Optional<Tied> tied, List<Predicate> predicates) implements Scope {
    /** The name of an action or notification; the schema's data tree does not have it. */
    record Tied(String module, String local) {
        boolean is(NodeName name) {
            return module.equals(name.module()) && local.equals(name.local());
        }

        boolean isIn(SchemaNode node) {
            return node instanceof InnerSchema inner
                    && (inner.actions().stream().anyMatch(action -> is(action.name()))
                            || inner.notifications().stream().anyMatch(notification -> is(notification.name())));
        }
    }

    /**
     * One key of a list, or the value of a leaf-list.
     *
     * @param index which of the list's keys
     * @param value empty for the name of the user who asks
     */
    record Predicate(SchemaNode list, int index, Optional<String> value) {
        boolean holds(Trail at, String user) {
            return at.keyOf(list).filter(key -> key.values().get(index).equals(value.orElse(user))).isPresent();
        }
    }

    NodePath {
        predicates = List.copyOf(predicates);
    }

    /** All data nodes. */
    static NodePath everything(Schema schema) {
        return new NodePath(schema.root(), Optional.empty(), List.of());
    }

    /** Empty where the schema has no such node: nothing is matched then. */
    static Optional<NodePath> find(String text, Schema schema) {
        return PathText.parse(text).flatMap(path -> find(path, schema));
    }

    private static Optional<NodePath> find(PathText path, Schema schema) {
        SchemaNode node = schema.root();
        var module = "";
        var predicates = new ArrayList<Predicate>();
        for (var steps = path.steps().iterator(); steps.hasNext(); ) {
            var step = steps.next();
            module = step.module().orElse(module);
            var child = child(node, module, step.local());
            if (child.isEmpty()) {
                var tied = new Tied(module, step.local());
                return steps.hasNext() || !step.predicates().isEmpty() || !tied.isIn(node)
                        ? Optional.empty()
                        : Optional.of(new NodePath(node, Optional.of(tied), predicates));
            }
            node = child.get();
            for (var each : step.predicates()) {
                var predicate = predicate(node, each);
                if (predicate.isEmpty()) {
                    return Optional.empty();
                }
                predicates.add(predicate.get());
            }
        }
        return Optional.of(new NodePath(node, Optional.empty(), predicates));
    }

    private static Optional<SchemaNode> child(SchemaNode node, String module, String local) {
        return node instanceof InnerSchema inner ? inner.childByModule(module, local) : Optional.empty();
    }

    private static Optional<Predicate> predicate(SchemaNode node, PathText.Predicate text) {
        return switch (node) {
            case LeafListSchema leafList when text.leaf().equals(".") -> predicate(leafList, 0, leafList, text);
            case ListSchema list when list.keys().isEmpty() && text.leaf().isEmpty() ->
                Optional.of(new Predicate(list, 0, text.value()));
            case ListSchema list -> {
                var index = list.keys().stream().map(key -> key.name().local()).toList().indexOf(text.leaf());
                yield index < 0 ? Optional.empty() : predicate(list, index, list.keys().get(index), text);
            }
            default -> Optional.empty();
        };
    }

    private static Optional<Predicate> predicate(
            SchemaNode list, int index, ValueSchema leaf, PathText.Predicate text) {
        try {
            var value = text.value().isPresent()
                    ? Optional.of(leaf.type().parse(text.value().get(), Prefixes.MODULE_NAMES))
                    : Optional.<String>empty();
            return Optional.of(new Predicate(list, index, value));
        } catch (InvalidValue _) {
            return Optional.empty();
        }
    }

    @Override
    public boolean canCover(SchemaNode other) {
        return tied.isEmpty() && other.isIn(node);
    }

    @Override
    public boolean namesNoInstance() {
        return predicates.isEmpty();
    }

    @Override
    public boolean admits(Trail at, String user) {
        return predicates.stream().allMatch(predicate -> predicate.holds(at, user));
    }

    @Override
    public boolean covers(Trail at, NodeName name, String user) {
        var inside = tied.map(it -> it.is(name) && at.schema() == node).orElseGet(() -> canCover(at.schema()));
        return inside && admits(at, user);
    }
}
