package org.opennfx.datastore.codec;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;

/** Reads what is said about a node: that it is inactive, or active again, and a comment. */
final class MarkStatement {
    private final Statement statement;
    private final Location location;

    /** @param location of the command */
    MarkStatement(Statement statement, Location location) {
        this.statement = statement;
        this.location = location;
    }

    /**
     * Of a list or leaf-list as a whole, all entries or values that are there; some of them may be active already where all are
     * to be.
     *
     * @param operation as {@link MarkLists#inactive}
     */
    List<EditNode> inactive(Operation operation) throws SetWords.Refused {
        var lists = lists();
        var each = operation == Operation.DELETE ? Operation.REMOVE : operation;
        return List.of(about(
                lists,
                statement,
                node -> lists.inactive(node, operation, location),
                list -> list.map(node -> lists.inactive(node, each, location))));
    }

    /** @param whole of the nodes of a list or leaf-list as a whole, in their order, what is said of them */
    private EditNode about(
            MarkLists lists,
            Statement named,
            Function<InstancePath, EditNode> said,
            Function<Stream<InstancePath>, Stream<EditNode>> whole)
            throws SetWords.Refused {
        var deletion = named.deletion();
        var nodes = Named.last(named.grammar(), deletion, named.place());
        return nodes.isEmpty()
                ? whole(lists, Named.path(deletion, named.place()).path(), whole)
                : lists.edit(nodes.stream().map(Place::path).map(said).toList(), location);
    }

    private EditNode whole(MarkLists lists, InstancePath list, Function<Stream<InstancePath>, Stream<EditNode>> said) {
        return new EditNode.Derived(
                (_, root) -> {
                    var marks = said.apply(members(root, list)).toList();
                    return List.of(marks.isEmpty()
                            ? new EditNode.Invalid(SchemaErrors.nothingThere(), Place.at(list), location)
                            : lists.edit(marks, location));
                },
                location);
    }

    private static Stream<InstancePath> members(InnerNode root, InstancePath list) {
        var name = list.steps().getLast().name();
        return root.inner(list.parent()).stream()
                .flatMap(parent -> parent.schema().childByModule(name.module(), name.local()).flatMap(parent::child).stream())
                .flatMap(node -> switch (node) {
                    case ListNode entries -> entries.entries().stream().map(entry -> entry.key().step(entry.schema()));
                    case LeafListNode values -> values.values().stream().map(value -> new Step.Value(name, value));
                    default -> Stream.<Step>empty();
                })
                .map(list.parent()::child);
    }

    /** The last word is the comment. That of a list or leaf-list as a whole is of the first in it, before which it stands. */
    List<EditNode> comment() throws SetWords.Refused {
        var lists = lists();
        var words = statement.words();
        if (words.isEmpty() || !words.getLast().isValue()) {
            throw statement.behind(words.size()).reading().expecting("comment", statement.place());
        }
        Function<InstancePath, EditNode> said = node -> lists.comment(node, words.getLast().text(), location);
        return List.of(about(lists, statement.first(words.size() - 1), said, list -> list.limit(1).map(said)));
    }

    private MarkLists lists() throws SetWords.Refused {
        return MarkLists.of(SetReader.root(statement.top()))
                .orElseThrow(() -> Statement.refused("there are no marks of nodes here", location));
    }
}
