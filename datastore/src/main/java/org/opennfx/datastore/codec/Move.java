package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Insert;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.ListEntry;

/**
 * To make an entry, or a value of a leaf-list, another one of the same list, with all that is in it and is said about it.
 *
 * @param stays whether it is copied; otherwise the other one takes its place
 */
record Move(Member subject, Key to, boolean stays, Location location) {
    /**
     * Gives an entry another key, when the edit comes to it.
     *
     * @param place of its parent
     */
    static EditNode renamed(EditNode.OfEntry entry, Place place, Key to) {
        var subject = new Member(entry.schema().parent().orElseThrow(), entry, place);
        return new Move(subject, to, false, entry.location()).edit();
    }

    EditNode edit() {
        return new EditNode.Derived(this::edits, location);
    }

    /** Others may read what comes of it, so that it takes the right to read all of what is moved. */
    private List<EditNode> edits(ContainerNode root, ContainerNode readable) {
        if (!readable.find(subject.path()).equals(root.find(subject.path()))) {
            return List.of(new EditNode.Invalid(SchemaErrors.unreadable(), Place.at(subject.path()), location));
        }
        if (!subject.isIn(root, subject.key())) {
            return List.of(subject.notThere(location));
        }
        if (subject.isIn(root, to)) {
            return List.of(new EditNode.Invalid(SchemaErrors.isThere(to), subject.place(), location));
        }
        var edits = new ArrayList<EditNode>();
        edits.add(other(root));
        if (!stays) {
            edits.add(gone());
        }
        var all = new ArrayList<>(EditAt.of(root.schema(), subject.place().path(), edits, location));
        all.addAll(MovedMarks.follow(root, subject.path(), node -> followed(node), location));
        return all;
    }

    private EditNode other(ContainerNode root) {
        var where = stays ? Optional.<Insert>empty() : Optional.<Insert>of(new Insert.Before(subject.key()));
        return switch (subject.node()) {
            case EditNode.OfEntry entry -> new EditNode.OfEntry(
                    entry.schema(), to, Optional.of(Operation.CREATE), where, content(entry, root), location);
            case EditNode.OfValue value ->
                new EditNode.OfValue(value.schema(), to.values().getFirst(), Optional.of(Operation.CREATE), where, location);
        };
    }

    private List<EditNode> content(EditNode.OfEntry entry, ContainerNode root) {
        var node = (ListEntry) root.inner(subject.path()).orElseThrow();
        return new TreeEdits(UnaryOperator.identity(), location).children(node, subject.place().down(() -> to.step(entry.schema())));
    }

    private EditNode gone() {
        return switch (subject.node()) {
            case EditNode.OfEntry entry -> new EditNode.OfEntry(
                    entry.schema(), entry.key(), Optional.of(Operation.DELETE), Optional.empty(), List.of(), location);
            case EditNode.OfValue value -> value;
        };
    }

    private Optional<InstancePath> followed(InstancePath node) {
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
}
