package org.opennfx.datastore.nacm;

import static org.opennfx.datastore.nacm.AccessOperation.CREATE;
import static org.opennfx.datastore.nacm.AccessOperation.DELETE;
import static org.opennfx.datastore.nacm.AccessOperation.UPDATE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.opennfx.datastore.edit.EditEngine;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.Diff;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * Which changes of a datastore its user may not make. What is the same before and after needs no right, whatever the
 * request says about it (RFC 8341 3.2.5 to 3.2.8). Nor does what goes as a side effect: a node of another case than the
 * one that is given, and one whose when condition does not hold any more. A container without presence exists always
 * (RFC 7950 7.5.1), so that creating or deleting it is done in what it holds.
 */
final class WriteCheck {
    /** How many denied nodes one request is told. */
    private static final int MOST_ERRORS = 100;

    private final Map<AccessOperation, DataRules> rules;
    private final Predicate<Trail> impossible;
    private final List<RpcError> denied = new ArrayList<>();

    /**
     * @param impossible whether a node cannot exist after the change, for a when condition of its own does not hold
     */
    WriteCheck(Map<AccessOperation, DataRules> rules, Predicate<Trail> impossible) {
        this.rules = rules;
        this.impossible = impossible;
    }

    /** What is denied in a change, the outermost nodes only; empty where all of it is permitted. */
    List<RpcError> check(ContainerNode before, ContainerNode after, Trail root) {
        Diff.between(before, after).ifPresent(change -> inside(change, root));
        return List.copyOf(denied);
    }

    private void inside(Diff.Inside change, Trail at) {
        for (var child : change.children()) {
            if (denied.size() >= MOST_ERRORS) {
                return;
            }
            switch (child) {
                case Diff.Inside deeper -> inside(deeper, at(deeper.after(), at));
                case Diff.Created created -> whole(created.after(), at, CREATE);
                case Diff.Deleted deleted -> {
                    if (!displaced(deleted.schema(), change.after())) {
                        whole(deleted.before(), at, DELETE);
                    }
                }
                case Diff.Changed changed -> one(at.down(changed.schema()), UPDATE);
                case Diff.Reordered reordered -> one(at.down(reordered.schema()), UPDATE);
            }
        }
    }

    private static boolean displaced(SchemaNode gone, InnerNode parent) {
        if (gone.cases().isEmpty()) {
            return false;
        }
        for (var child : parent.children()) {
            if (EditEngine.excludes(gone, child.schema())) {
                return true;
            }
        }
        return false;
    }

    private void whole(Diff.Instance instance, Trail parent, AccessOperation operation) {
        switch (instance) {
            case Diff.Instance.OfNode(var node) -> whole(node, parent, operation);
            case Diff.Instance.OfValue(var leafList, var value) -> one(parent.down(leafList, Key.of(value)), operation);
        }
    }

    /** A node that comes or goes does so with all that is in it. */
    private void whole(DataNode node, Trail parent, AccessOperation operation) {
        if (rules(operation).within(at(node, parent)).permitsAllIn(node.schema()) || denied.size() >= MOST_ERRORS) {
            return;
        }
        switch (node) {
            case InnerNode inner -> {
                var here = at(inner, parent);
                if (isStructure(inner.schema()) || one(here, operation)) {
                    inner.children().forEach(child -> whole(child, here, operation));
                }
            }
            case ListNode list -> list.entries().forEach(entry -> whole(entry, parent, operation));
            case LeafListNode list ->
                list.values().forEach(value -> one(parent.down(list.schema(), Key.of(value)), operation));
            default -> one(parent.down(node.schema()), operation);
        }
    }

    private static boolean isStructure(SchemaNode schema) {
        return schema instanceof ContainerSchema container && !container.presence();
    }

    private static Trail at(DataNode node, Trail parent) {
        return node instanceof ListEntry entry ? parent.down(entry.schema(), entry.key()) : parent.down(node.schema());
    }

    private boolean one(Trail at, AccessOperation operation) {
        var permitted = rules(operation).permits(at) || (operation == DELETE && impossible.test(at));
        if (!permitted) {
            denied.add(denial(at, operation));
        }
        return permitted;
    }

    private static RpcError denial(Trail at, AccessOperation operation) {
        return RpcError.application(ErrorTag.ACCESS_DENIED, operation + " is not permitted").at(at.path());
    }

    /** What is denied of one node alone. */
    static Optional<RpcError> objection(DataRules rules, Trail at, AccessOperation operation) {
        return isStructure(at.schema()) || rules.permits(at) ? Optional.empty() : Optional.of(denial(at, operation));
    }

    private DataRules rules(AccessOperation operation) {
        return Objects.requireNonNull(rules.get(operation));
    }
}
