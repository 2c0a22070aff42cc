package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Insert;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * Reads the statements about an entry, or a value of a leaf-list, and another one beside it: {@code rename A to B},
 * {@code copy A to B}, {@code insert A before B}. Whether A is there is seen when the edit is applied.
 */
final class Relocation {
    private static final Set<String> TO = Set.of("to");
    private static final Set<String> BESIDE = Set.of("before", "after");

    private final Statement statement;
    private final Location location;

    /** @param location of the command */
    Relocation(Statement statement, Location location) {
        this.statement = statement;
        this.location = location;
    }

    /** The entry keeps its place among the others; what refers to it stays as it is. */
    List<EditNode> rename() throws SetWords.Refused {
        var read = SubjectAndObject.read(statement, TO);
        return List.of(new EditNode.Derived(root -> moved(read.subject(), read.object(), false, (ContainerNode) root), location));
    }

    List<EditNode> copy() throws SetWords.Refused {
        var read = SubjectAndObject.read(statement, TO);
        return List.of(new EditNode.Derived(root -> moved(read.subject(), read.object(), true, (ContainerNode) root), location));
    }

    /** Of lists that users order; both have to be there. */
    List<EditNode> insert() throws SetWords.Refused {
        var read = SubjectAndObject.read(statement, BESIDE);
        var subject = read.subject();
        if (!subject.isUserOrdered()) {
            throw Statement.refused(subject.node().schema().name().local() + " has no order that could be changed", location);
        }
        var where = read.between().equals("before") ? new Insert.Before(read.object()) : new Insert.After(read.object());
        return List.of(new EditNode.Derived(root -> inserted(subject, where, root), location));
    }

    private List<EditNode> inserted(Member subject, Insert where, InnerNode root) {
        if (!contains(root, subject, subject.key())) {
            return List.of(notThere(subject, subject.key()));
        }
        var edit = switch (subject.node()) {
            case EditNode.OfEntry entry -> new EditNode.OfEntry(
                    entry.schema(), entry.key(), Optional.of(Operation.MERGE), Optional.of(where), List.of(), location);
            case EditNode.OfValue value ->
                new EditNode.OfValue(value.schema(), value.value(), Optional.of(Operation.MERGE), Optional.of(where), location);
        };
        return EditAt.of(root.schema(), subject.place().path(), List.of(edit), location);
    }

    private List<EditNode> moved(Member subject, Key to, boolean stays, ContainerNode root) {
        if (!contains(root, subject, subject.key())) {
            return List.of(notThere(subject, subject.key()));
        }
        if (contains(root, subject, to)) {
            return List.of(new EditNode.Invalid(SchemaErrors.isThere(to), subject.place(), location));
        }
        var edits = new ArrayList<EditNode>();
        edits.add(other(subject, to, stays, root));
        if (!stays) {
            edits.add(gone(subject));
        }
        var all = new ArrayList<>(EditAt.of(root.schema(), subject.place().path(), edits, location));
        all.addAll(new MovedMarks(location).follow(root, node -> followed(node, subject, to)));
        return all;
    }

    private EditNode other(Member subject, Key to, boolean stays, ContainerNode root) {
        var where = stays ? Optional.<Insert>empty() : Optional.<Insert>of(new Insert.Before(subject.key()));
        return switch (subject.node()) {
            case EditNode.OfEntry entry -> new EditNode.OfEntry(
                    entry.schema(), to, Optional.of(Operation.CREATE), where, content(entry, subject.place(), to, root), location);
            case EditNode.OfValue value ->
                new EditNode.OfValue(value.schema(), to.values().getFirst(), Optional.of(Operation.CREATE), where, location);
        };
    }

    private List<EditNode> content(EditNode.OfEntry entry, Place parent, Key to, ContainerNode root) {
        var node = (ListEntry) root.inner(Named.itself(entry, parent).path()).orElseThrow();
        return new TreeEdits(UnaryOperator.identity(), location).children(node, parent.down(() -> to.step(entry.schema())));
    }

    private EditNode gone(Member subject) {
        return switch (subject.node()) {
            case EditNode.OfEntry entry -> new EditNode.OfEntry(
                    entry.schema(), entry.key(), Optional.of(Operation.DELETE), Optional.empty(), List.of(), location);
            case EditNode.OfValue value -> value;
        };
    }

    private static Optional<InstancePath> followed(InstancePath node, Member subject, Key to) {
        var from = subject.path();
        if (!from.contains(node)) {
            return Optional.empty();
        }
        var there = switch (subject.node()) {
            case EditNode.OfEntry entry -> from.parent().child(to.step(entry.schema()));
            case EditNode.OfValue value ->
                from.parent().child(new InstancePath.Step.Value(value.schema().name(), to.values().getFirst()));
        };
        for (var step : node.steps().subList(from.steps().size(), node.steps().size())) {
            there = there.child(step);
        }
        return Optional.of(there);
    }

    private static boolean contains(InnerNode root, Member subject, Key key) {
        return root.inner(subject.place().path())
                .flatMap(parent -> parent.child(subject.node().schema()))
                .filter(node -> switch (node) {
                    case ListNode list -> list.entries().contains(key);
                    case LeafListNode list -> list.values().contains(key.values().getFirst());
                    default -> false;
                })
                .isPresent();
    }

    private EditNode notThere(Member subject, Key key) {
        return new EditNode.Invalid(SchemaErrors.isNotThere(key), subject.place(), location);
    }
}
