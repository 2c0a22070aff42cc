package org.opennfx.datastore.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.error.ErrorInfo;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.OrderedMap;

/**
 * Applies an edit to a data tree (RFC 6241 7.2; RFC 7950 7.5.8, 7.6.7, 7.7.9, 7.8.6, 7.9). The tree that it is given is
 * not changed. Constraints that need more than the edit are not checked here.
 */
public final class EditEngine {
    private final EditOptions.ErrorOption errorOption;
    private final UnaryOperator<ContainerNode> readable;
    private final List<RpcError> errors = new ArrayList<>();
    private final List<EditNode> derived = new ArrayList<>();

    private EditEngine(EditOptions.ErrorOption errorOption, UnaryOperator<ContainerNode> readable) {
        this.errorOption = errorOption;
        this.readable = readable;
    }

    /**
     * Makes a tree out of a whole document: what copy-config, a start and the check of a file do. With errors the tree
     * is empty.
     *
     * @param document children of the root
     */
    public static EditResult create(ContainerSchema root, List<EditNode> document) {
        return apply(
                ContainerNode.empty(root), document, Operation.MERGE, EditOptions.ErrorOption.ROLLBACK_ON_ERROR);
    }

    /** Edits a tree for somebody who may read all of it. */
    public static EditResult apply(
            ContainerNode base, List<EditNode> edit, Operation defaultOperation, EditOptions.ErrorOption errorOption) {
        return apply(base, edit, defaultOperation, errorOption, UnaryOperator.identity());
    }

    /**
     * Edits a tree.
     *
     * @param base its root
     * @param edit children of the root
     * @param readable the part of a content that who edits it may read
     */
    public static EditResult apply(
            ContainerNode base,
            List<EditNode> edit,
            Operation defaultOperation,
            EditOptions.ErrorOption errorOption,
            UnaryOperator<ContainerNode> readable) {
        var engine = new EditEngine(errorOption, readable);
        if (errorOption != EditOptions.ErrorOption.CONTINUE_ON_ERROR) {
            // a document that is wrong by itself is refused before anything of it is done (RFC 7950 8.3.1)
            EditNode.invalid(edit).forEach(invalid -> engine.errors.add(invalid.error()));
            if (!engine.errors.isEmpty()) {
                return new EditResult(base, engine.errors, List.of());
            }
        }
        var replace = defaultOperation == Operation.REPLACE;
        var start = replace ? ContainerNode.empty(base.schema()) : base;
        var root = engine.children(start, edit, replace ? Operation.MERGE : defaultOperation, Place.ROOT);
        var undo = errorOption == EditOptions.ErrorOption.ROLLBACK_ON_ERROR && !engine.errors.isEmpty();
        return new EditResult(undo ? base : (ContainerNode) root, engine.errors, engine.derived);
    }

    private boolean stopped() {
        return errorOption == EditOptions.ErrorOption.STOP_ON_ERROR && !errors.isEmpty();
    }

    private InnerNode children(InnerNode node, List<EditNode> edits, Operation inherited, Place place) {
        var result = node;
        for (var edit : edits) {
            if (stopped()) {
                break;
            }
            result = switch (edit) {
                case EditNode.Invalid invalid -> failed(result, invalid.error());
                case EditNode.Target target -> child(result, target, inherited, place);
                case EditNode.Derived what -> derived(result, what, inherited, place);
            };
        }
        return result;
    }

    private InnerNode derived(InnerNode node, EditNode.Derived what, Operation inherited, Place place) {
        var content = (ContainerNode) node;
        var edits = what.derivation().edits(content, readable.apply(content));
        derived.addAll(edits);
        return children(node, edits, inherited, place);
    }

    private InnerNode child(InnerNode parent, EditNode.Target edit, Operation inherited, Place place) {
        var operation = edit.operation().orElse(inherited);
        return switch (edit) {
            case EditNode.OfContainer container -> container(parent, container, operation, place);
            case EditNode.OfEntry entry -> entry(parent, entry, operation, place);
            case EditNode.OfLeaf leaf -> {
                var node = leaf.value().map(value -> new LeafNode(leaf.schema(), value, leaf.form()));
                yield single(parent, leaf.schema(), node, operation, place);
            }
            case EditNode.OfValue value -> value(parent, value, operation, place);
            case EditNode.OfAny any -> {
                var node = Optional.of(new AnyNode(any.schema(), any.content()));
                yield single(parent, any.schema(), node, operation, place);
            }
            case EditNode.OfAll all -> all(parent, all, operation, place);
        };
    }

    private InnerNode container(InnerNode parent, EditNode.OfContainer edit, Operation operation, Place place) {
        var schema = edit.schema();
        var here = place.node(schema.name());
        var old = parent.child(schema).map(ContainerNode.class::cast);
        // one without presence is always there (RFC 7950 7.5.1)
        var refused = refusal(operation, old.isPresent(), here);
        if (refused.isPresent() && !(operation == Operation.NONE && !schema.presence())) {
            return failed(parent, refused.get());
        }
        if (operation.removes()) {
            return parent.without(schema);
        }
        var base = fresh(operation) ? ContainerNode.empty(schema) : old.orElse(ContainerNode.empty(schema));
        var result = (ContainerNode) children(base, edit.children(), below(operation), here);
        if (!schema.presence() && result.children().isEmpty()) {
            return parent.without(schema);
        }
        return put(parent, result, operation);
    }

    private InnerNode entry(InnerNode parent, EditNode.OfEntry edit, Operation operation, Place place) {
        var schema = edit.schema();
        var here = place.down(() -> edit.key().step(schema));
        var list = parent.child(schema).map(ListNode.class::cast).orElse(ListNode.empty(schema));
        var old = list.entries().find(edit.key());
        var refused = refusal(operation, old.isPresent(), here);
        if (refused.isPresent()) {
            return failed(parent, refused.get());
        }
        if (operation.removes()) {
            return withList(parent, list.with(list.entries().without(edit.key())));
        }
        var empty = ListEntry.of(schema, edit.key());
        var base = fresh(operation) ? empty : old.orElse(empty);
        var result = (ListEntry) children(base, edit.children(), below(operation), here);
        if (operation == Operation.NONE) {
            return withList(parent, list.with(result));
        }
        var placed = insert(list.entries(), edit, anchor -> anchor, edit.key(), result, here);
        return placed.map(entries -> put(parent, list.with(entries), operation)).orElse(parent);
    }

    private static InnerNode withList(InnerNode parent, ListNode list) {
        return list.entries().isEmpty() ? parent.without(list.schema()) : parent.with(list);
    }

    /**
     * A leaf, anydata or anyxml.
     *
     * @param node what is to be there; empty for a leaf that is to have its default again
     */
    private InnerNode single(
            InnerNode parent,
            SchemaNode schema,
            Optional<? extends DataNode> node,
            Operation operation,
            Place place) {
        var refused = refusal(operation, parent.child(schema).isPresent(), place.node(schema.name()));
        if (refused.isPresent()) {
            return failed(parent, refused.get());
        }
        if (operation.removes()) {
            return parent.without(schema);
        }
        if (operation == Operation.NONE) {
            return parent;
        }
        return node.map(child -> put(parent, child, operation)).orElseGet(() -> parent.without(schema));
    }

    private InnerNode value(InnerNode parent, EditNode.OfValue edit, Operation operation, Place place) {
        var schema = edit.schema();
        var here = place.down(() -> new Step.Value(schema.name(), edit.value()));
        var list = parent.child(schema).map(LeafListNode.class::cast).orElse(LeafListNode.empty(schema));
        var refused = refusal(operation, list.values().contains(edit.value()), here);
        if (refused.isPresent()) {
            return failed(parent, refused.get());
        }
        if (operation == Operation.NONE) {
            return parent;
        }
        if (edit.byDefault()) {
            // a leaf-list that has any value has none by default (RFC 7950 7.7.2)
            return parent.without(schema);
        }
        if (operation.removes()) {
            var rest = list.without(edit.value());
            return rest.values().isEmpty() ? parent.without(schema) : parent.with(rest);
        }
        var placed = insert(
                list.values(), edit, anchor -> anchor.values().getFirst(), edit.value(), edit.value(), here);
        return placed.map(values -> put(parent, list.with(values, edit.value(), edit.form()), operation))
                .orElse(parent);
    }

    private InnerNode all(InnerNode parent, EditNode.OfAll edit, Operation operation, Place place) {
        var refused = refusal(operation, parent.child(edit.schema()).isPresent(), place.node(edit.schema().name()));
        if (refused.isPresent()) {
            return failed(parent, refused.get());
        }
        return operation == Operation.NONE ? parent : parent.without(edit.schema());
    }

    private static boolean fresh(Operation operation) {
        return operation == Operation.REPLACE || operation == Operation.CREATE;
    }

    /** What holds for children that say nothing else: below something new everything is new. */
    private static Operation below(Operation operation) {
        return fresh(operation) ? Operation.MERGE : operation;
    }

    private static Optional<RpcError> refusal(Operation operation, boolean exists, Place place) {
        return switch (operation) {
            case CREATE -> exists ? Optional.of(present(place)) : Optional.empty();
            case DELETE, NONE -> exists ? Optional.empty() : Optional.of(missing(place));
            case MERGE, REPLACE, REMOVE -> Optional.empty();
        };
    }

    private static RpcError present(Place place) {
        return RpcError.application(ErrorTag.DATA_EXISTS, "the data to create exists already").at(place.path());
    }

    private static RpcError missing(Place place) {
        return RpcError.application(ErrorTag.DATA_MISSING, "the data does not exist").at(place.path());
    }

    private InnerNode failed(InnerNode unchanged, RpcError error) {
        errors.add(error);
        return unchanged;
    }

    /** Empty if it cannot stand beside the anchor, which is then told. */
    private <K, V> Optional<OrderedMap<K, V>> insert(
            OrderedMap<K, V> map, EditNode.Listed edit, Function<Key, K> anchorKey, K key, V value, Place place) {
        if (edit.insert().isEmpty()) {
            return Optional.of(map.with(key, value));
        }
        return switch (edit.insert().get()) {
            case Insert.First _ -> Optional.of(map.withFirst(key, value));
            case Insert.Last _ -> Optional.of(map.withLast(key, value));
            case Insert.Before before -> beside(map, anchorKey.apply(before.anchor()), key, edit, place)
                    .map(anchor -> map.withBefore(anchor, key, value));
            case Insert.After after -> beside(map, anchorKey.apply(after.anchor()), key, edit, place)
                    .map(anchor -> map.withAfter(anchor, key, value));
        };
    }

    private <K> Optional<K> beside(OrderedMap<K, ?> map, K anchor, K key, EditNode.Listed edit, Place place) {
        if (anchor.equals(key)) {
            errors.add(badAnchor("entry " + anchor + " cannot be put beside itself", edit, place));
        } else if (!map.contains(anchor)) {
            // RFC 7950 15.7
            errors.add(badAnchor("there is no entry " + anchor + " to insert beside", edit, place)
                    .appTag("missing-instance"));
        } else {
            return Optional.of(anchor);
        }
        return Optional.empty();
    }

    private static RpcError badAnchor(String message, EditNode.Listed edit, Place place) {
        return RpcError.application(ErrorTag.BAD_ATTRIBUTE, message)
                .with(new ErrorInfo.BadAttribute(Insert.anchorAttribute(edit.schema())))
                .with(new ErrorInfo.BadElement(edit.schema().name().local()))
                .at(place.path());
    }

    /** Adds a node; nodes of the other cases of the choices it is in go (RFC 7950 7.9). */
    private static InnerNode put(InnerNode parent, DataNode child, Operation operation) {
        var result = parent;
        var appears = operation != Operation.NONE || parent.child(child.schema()).isEmpty();
        if (appears && !child.schema().cases().isEmpty()) {
            for (var other : parent.children()) {
                if (excludes(child.schema(), other.schema())) {
                    result = result.without(other.schema());
                }
            }
        }
        return result.with(child);
    }

    /** Whether two nodes are in different cases of one choice. */
    public static boolean excludes(SchemaNode node, SchemaNode other) {
        return node.cases().stream()
                .anyMatch(mine -> other.cases().stream()
                        .anyMatch(theirs -> theirs.choice() == mine.choice() && theirs != mine));
    }
}
