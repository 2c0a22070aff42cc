package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.type.UserPattern;

/** Reads {@code wildcard delete}: behind the words that lead to a list, or to what has one without a name, a regular expression for keys. */
final class Wildcard {
    private final Statement statement;
    private final Location location;

    /** @param location of the command */
    Wildcard(Statement statement, Location location) {
        this.statement = statement;
        this.location = location;
    }

    private record Entries(InstancePath parent, ListSchema list) {}

    List<EditNode> deletion() throws SetWords.Refused {
        var words = statement.words();
        if (words.isEmpty() || !words.getLast().isValue()) {
            throw statement.behind(words.size()).reading().expecting("regular-expression", statement.place());
        }
        var entries = entries(statement.first(words.size() - 1));
        var typed = TypedPattern.of(words.getLast());
        return List.of(new EditNode.Derived((_, readable) -> typed.edits(() -> deletions(readable, entries, typed.pattern())), location));
    }

    private Entries entries(Statement named) throws SetWords.Refused {
        if (named.words().isEmpty()) {
            return unnamed(statement.top(), statement.place().path());
        }
        var nodes = SetReader.below(named.top(), Optional.of(Operation.NONE), named.deletion(), location);
        return last(nodes.getFirst(), InstancePath.ROOT);
    }

    private Entries last(EditNode node, InstancePath parent) throws SetWords.Refused {
        return switch (node) {
            case EditNode.OfAll all when all.schema() instanceof ListSchema list -> new Entries(parent, list);
            case EditNode.OfContainer container -> inside(container.schema(), container.children(), parent.node(container.schema().name()));
            case EditNode.OfEntry entry -> inside(entry.schema(), entry.children(), parent.child(entry.key().step(entry.schema())));
            default -> throw noEntries();
        };
    }

    private Entries inside(InnerSchema schema, List<EditNode> children, InstancePath here) throws SetWords.Refused {
        return children.isEmpty() ? unnamed(schema, here) : last(children.getFirst(), here);
    }

    private Entries unnamed(InnerSchema parent, InstancePath path) throws SetWords.Refused {
        return statement.grammar().unnamed(parent)
                .filter(ListSchema.class::isInstance)
                .map(list -> new Entries(path, (ListSchema) list))
                .orElseThrow(this::noEntries);
    }

    private SetWords.Refused noEntries() {
        return Statement.refused("there are no entries here", location);
    }

    /** One for each entry with a key in which the expression is found. */
    private List<EditNode> deletions(InnerNode root, Entries entries, UserPattern pattern) {
        return there(root, entries)
                .filter(entry -> entry.key().values().stream().anyMatch(value -> pattern.find(value)))
                .flatMap(entry -> EditAt.of(root.schema(), entries.parent(), List.of(deletion(entry)), location).stream())
                .toList();
    }

    private static Stream<ListEntry> there(InnerNode root, Entries entries) {
        return root.inner(entries.parent())
                .flatMap(parent -> parent.child(entries.list()))
                .stream()
                .flatMap(list -> ((ListNode) list).entries().stream());
    }

    private EditNode deletion(ListEntry entry) {
        return new EditNode.OfEntry(entry.schema(), entry.key(), Optional.of(Operation.DELETE), Optional.empty(), List.of(), location);
    }
}
