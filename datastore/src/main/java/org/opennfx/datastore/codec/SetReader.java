package org.opennfx.datastore.codec;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.edit.Location;
import org.opennfx.datastore.edit.Operation;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;

/**
 * Reads lines that begin with {@code set} or {@code delete}, or with {@code deactivate}, {@code activate} or {@code annotate} where
 * the schema has such marks, into edits. Each line is an edit by itself, to be applied one
 * after the other: a later line has its way over those before it, as on the device. A line with an error does nothing
 * and becomes an {@link EditNode.Invalid}. What a {@code delete} names has to exist: where it does not, applying it
 * gives the error data-missing, which the device takes as a warning.
 */
public final class SetReader {
    private final SetGrammar grammar;
    private final ContainerSchema top;

    /**
     * @param top what the statements are below, itself below containers only
     */
    public SetReader(SetGrammar grammar, ContainerSchema top) {
        this.grammar = grammar;
        this.top = top;
    }

    /**
     * Reads all lines.
     *
     * @return children of the root, in the order of the lines
     */
    public List<EditNode> document(Reader in) throws IOException {
        var edits = new ArrayList<EditNode>();
        var lines = new BufferedReader(in);
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            edits.addAll(line(line, ++number));
        }
        return edits;
    }

    /**
     * Reads one line.
     *
     * @param number the line's, for the location
     * @return children of the root; none if the line is blank or a comment
     */
    public List<EditNode> line(String line, int number) {
        try {
            var words = StatementLexer.line(line, number);
            return words.isEmpty() ? List.of() : command(new SetCursor(words, new Location(number, line.length() + 1)));
        } catch (StatementLexer.Broken e) {
            return List.of(new EditNode.Invalid(
                    SchemaErrors.syntax(e.getMessage()), Place.ROOT, e.location()));
        } catch (SetWords.Refused e) {
            return List.of(e.node());
        }
    }

    private List<EditNode> command(SetCursor words) throws SetWords.Refused {
        var location = words.location();
        var command = words.peek().map(SetWord::text).orElse("");
        words.skip();
        var rest = new SetWords(grammar, words);
        return switch (command) {
            case "deactivate" -> marks(location, lists -> inactive(lists, rest, Operation.MERGE, location));
            case "activate" -> marks(location, lists -> inactive(lists, rest, Operation.DELETE, location));
            case "annotate" -> marks(location, lists -> comment(lists, words, rest, location));
            case "set" -> below(top, Optional.empty(), new SetStatement(rest).read(top, place(top)), location);
            case "delete" ->
                    below(top, Optional.of(Operation.NONE), new SetDeletion(rest).read(top, place(top)), location);
            default -> throw refused("unknown command: " + command, location);
        };
    }

    private static SetWords.Refused refused(String why, Location location) {
        return new SetWords.Refused(new EditNode.Invalid(SchemaErrors.syntax(why), Place.ROOT, location));
    }

    private interface Marking {
        List<EditNode> in(MarkLists lists) throws SetWords.Refused;
    }

    private List<EditNode> marks(Location location, Marking marking) throws SetWords.Refused {
        var lists = MarkLists.of(root(top)).orElseThrow(() -> refused("there are no marks of nodes here", location));
        return List.of(lists.edit(marking.in(lists), location));
    }

    private List<EditNode> inactive(MarkLists lists, SetWords words, Operation operation, Location location) throws SetWords.Refused {
        return nodes(words, location).stream().map(node -> lists.inactive(node.path(), operation, location)).toList();
    }

    private List<EditNode> comment(MarkLists lists, SetCursor line, SetWords words, Location location) throws SetWords.Refused {
        var comment = line.takeLast().orElseThrow(() -> words.expecting("comment", place(top))).text();
        return nodes(words, location).stream().map(node -> lists.comment(node.path(), comment, location)).toList();
    }

    private List<Place> nodes(SetWords words, Location location) throws SetWords.Refused {
        var nodes = Named.last(grammar, new SetDeletion(words).read(top, place(top)), place(top));
        if (nodes.isEmpty()) {
            throw refused("name an entry or a value: a list as a whole has no marks", location);
        }
        return nodes;
    }

    static ContainerSchema root(ContainerSchema node) {
        return node.parent().map(parent -> root((ContainerSchema) parent)).orElse(node);
    }

    /** Puts edits of a node's children into the containers that lead to it. */
    static List<EditNode> below(
            ContainerSchema node, Optional<Operation> operation, List<EditNode> children, Location location) {
        if (node.parent().isEmpty()) {
            return children;
        }
        var edit = new EditNode.OfContainer(node, operation, children, location);
        return below((ContainerSchema) node.parent().get(), operation, List.of(edit), location);
    }

    static Place place(InnerSchema node) {
        return node.parent().map(parent -> place(parent).node(node.name())).orElse(Place.ROOT);
    }
}
