package org.opennfx.datastore.codec;

import java.util.List;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.Place;

/** Reads what is said about a node: that it is inactive, or active again, and a comment. */
final class MarkStatement {
    private final Statement statement;
    private final Location location;

    /** @param location of the command */
    MarkStatement(Statement statement, Location location) {
        this.statement = statement;
        this.location = location;
    }

    /** @param operation as {@link MarkLists#inactive} */
    List<EditNode> inactive(Operation operation) throws SetWords.Refused {
        var lists = lists();
        return List.of(lists.edit(
                nodes(statement).stream().map(node -> lists.inactive(node.path(), operation, location)).toList(), location));
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
            throw Statement.refused("name an entry or a value: a list as a whole has no marks", location);
        }
        return nodes;
    }
}
