package org.opennfx.datastore.codec;

import java.util.List;
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
     * Of a list or leaf-list as a whole, all entries or values that are there.
     *
     * @param operation as {@link MarkLists#inactive}
     */
    List<EditNode> inactive(Operation operation) throws SetWords.Refused {
        var lists = lists();
        var named = statement.deletion();
        var nodes = Named.last(statement.grammar(), named, statement.place());
        return List.of(nodes.isEmpty()
                ? whole(lists, Named.path(named, statement.place()).path(), operation)
                : lists.edit(nodes.stream().map(node -> lists.inactive(node.path(), operation, location)).toList(), location));
    }

    /** Some of them may be active already where all are to be. */
    private EditNode whole(MarkLists lists, InstancePath list, Operation operation) {
        var each = operation == Operation.DELETE ? Operation.REMOVE : operation;
        return new EditNode.Derived(
                (_, root) -> {
                    var marks = members(root, list).map(node -> lists.inactive(node, each, location)).toList();
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

    /** The last word is the comment. */
    List<EditNode> comment() throws SetWords.Refused {
        var lists = lists();
        var words = statement.words();
        if (words.isEmpty() || !words.getLast().isValue()) {
            throw statement.behind(words.size()).reading().expecting("comment", statement.place());
        }
        var comment = words.getLast().text();
        return List.of(lists.edit(
                nodes(statement.first(words.size() - 1)).stream()
                        .map(node -> lists.comment(node.path(), comment, location))
                        .toList(),
                location));
    }

    private MarkLists lists() throws SetWords.Refused {
        return MarkLists.of(SetReader.root(statement.top()))
                .orElseThrow(() -> Statement.refused("there are no marks of nodes here", location));
    }

    private List<Place> nodes(Statement named) throws SetWords.Refused {
        var nodes = Named.last(statement.grammar(), named.deletion(), statement.place());
        if (nodes.isEmpty()) {
            throw Statement.refused("name an entry or a value: a list as a whole has no comment", location);
        }
        return nodes;
    }
}
