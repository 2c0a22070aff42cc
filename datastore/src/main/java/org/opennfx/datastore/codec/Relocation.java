package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Insert;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.InnerNode;

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
        return moved(false);
    }

    List<EditNode> copy() throws SetWords.Refused {
        return moved(true);
    }

    private List<EditNode> moved(boolean kept) throws SetWords.Refused {
        var read = SubjectAndObject.read(statement, TO);
        var move = new Move(read.subject(), read.object(), kept, location);
        return List.of(move.edit());
    }

    /** Of lists that users order; both have to be there. */
    List<EditNode> insert() throws SetWords.Refused {
        var read = SubjectAndObject.read(statement, BESIDE);
        var subject = read.subject();
        if (!subject.isUserOrdered()) {
            throw Statement.refused(subject.node().schema().name().local() + " has no order that could be changed", location);
        }
        var where = read.between().equals("before") ? new Insert.Before(read.object()) : new Insert.After(read.object());
        return List.of(new EditNode.Derived((root, _) -> inserted(subject, where, root), location));
    }

    private List<EditNode> inserted(Member subject, Insert where, InnerNode root) {
        if (!subject.isIn(root, subject.key())) {
            return List.of(subject.notThere(location));
        }
        var edit = switch (subject.node()) {
            case EditNode.OfEntry entry -> new EditNode.OfEntry(
                    entry.schema(), entry.key(), Optional.of(Operation.MERGE), Optional.of(where), List.of(), location);
            case EditNode.OfValue value ->
                new EditNode.OfValue(value.schema(), value.value(), Optional.of(Operation.MERGE), Optional.of(where), location);
        };
        return EditAt.of(root.schema(), subject.place().path(), List.of(edit), location);
    }
}
