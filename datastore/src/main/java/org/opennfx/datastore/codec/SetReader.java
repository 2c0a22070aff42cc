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
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.InnerSchema;

/**
 * Reads lines that begin with {@code set}, {@code delete} or another command for statements into edits. Each line is an edit by
 * itself, to be applied one after the other: a later line has its way over those before it, as on the device. A line with an
 * error does nothing and becomes an {@link EditNode.Invalid}. What a {@code delete} names has to exist: where it does not,
 * applying it gives the error data-missing, which the device takes as a warning. What else has to be there, as an entry that is
 * renamed, is an error of the line.
 */
public final class SetReader {
    private final SetGrammar grammar;
    private final ContainerSchema top;
    private final Level level;
    private final Naming naming;

    /**
     * @param top what the statements are below, itself below containers only
     */
    public SetReader(SetGrammar grammar, ContainerSchema top) {
        this(grammar, top, Level.TOP, Naming.WHOLE);
    }

    /**
     * @param level where the statements begin
     * @param naming how names are written in them
     */
    public SetReader(SetGrammar grammar, ContainerSchema top, Level level, Naming naming) {
        this.grammar = grammar;
        this.top = top;
        this.level = level;
        this.naming = naming;
    }

    /** What a line is read as. */
    interface Commands {
        /** @param words at least one */
        List<EditNode> read(List<SetWord> words, Location end) throws SetWords.Refused;
    }

    /** This reader for statements that begin elsewhere. */
    SetReader at(Level other) {
        return other.equals(level) ? this : new SetReader(grammar, top, other, naming);
    }

    /**
     * Reads all lines. Among them may be {@code edit}, {@code up}, {@code top} and {@code exit}, for the lines behind them.
     *
     * @return children of the root, in the order of the lines
     */
    public List<EditNode> document(Reader in) throws IOException {
        var edits = new ArrayList<EditNode>();
        var lines = new BufferedReader(in);
        var document = new SetDocument(this, level);
        var number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            edits.addAll(line(line, ++number, document));
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
        return line(line, number, this::command);
    }

    private static List<EditNode> line(String line, int number, Commands commands) {
        try {
            var words = StatementLexer.line(line, number);
            return words.isEmpty() ? List.of() : commands.read(words, new Location(number, line.length() + 1));
        } catch (StatementLexer.Broken e) {
            return List.of(new EditNode.Invalid(
                    SchemaErrors.syntax(e.getMessage()), Place.ROOT, e.location()));
        } catch (SetWords.Refused e) {
            return List.of(e.node());
        }
    }

    List<EditNode> command(List<SetWord> words, Location end) throws SetWords.Refused {
        var location = words.getFirst().location();
        var rest = words.subList(1, words.size());
        return switch (words.getFirst().text()) {
            case "wildcard" -> wildcard(rest, end, location);
            case "replace" -> new Replacement(top, level, location).read(rest);
            case String command -> edits(command, statement(rest, end, location), location);
        };
    }

    /** @param command where it stands */
    private Statement statement(List<SetWord> words, Location end, Location command) {
        return new Statement(grammar, top, level.before(words, command), naming, end);
    }

    private List<EditNode> edits(String command, Statement statement, Location location) throws SetWords.Refused {
        return switch (command) {
            case "set" -> below(top, Optional.empty(), new SetStatement(statement.reading()).read(top, place(top)), location);
            case "delete" -> below(top, Optional.of(Operation.NONE), statement.deletion(), location);
            case "deactivate" -> new MarkStatement(statement, location).inactive(Operation.MERGE);
            case "activate" -> new MarkStatement(statement, location).inactive(Operation.DELETE);
            case "annotate" -> new MarkStatement(statement, location).comment();
            case "rename" -> new Relocation(statement, location).rename();
            case "copy" -> new Relocation(statement, location).copy();
            case "insert" -> new Relocation(statement, location).insert();
            default -> throw Statement.refused("unknown command: " + command, location);
        };
    }

    private List<EditNode> wildcard(List<SetWord> words, Location end, Location location) throws SetWords.Refused {
        var rest = words.isEmpty() ? words : words.subList(1, words.size());
        switch (words.isEmpty() ? "" : words.getFirst().text()) {
            case "delete" -> {
                return new Wildcard(statement(rest, end, location), location).deletion();
            }
            case "range" -> {
                var edits = new ArrayList<EditNode>();
                for (var line : WildcardRange.lines(rest)) {
                    edits.addAll(command(line, end));
                }
                return edits;
            }
            default -> throw Statement.refused("syntax error, expecting <delete or range>", words.isEmpty() ? end : words.getFirst().location());
        }
    }

    /** @param command where {@code edit} stands */
    Level entered(List<SetWord> words, Location end, Location command) throws SetWords.Refused {
        return Level.of(grammar, top, statement(words, end, command).deletion())
                .orElseThrow(() -> Statement.refused("syntax error, expecting a statement that has others below it", command));
    }

    /**
     * The container or entry that words lead to, from the level of this reader.
     *
     * @return empty where they lead nowhere, or to a leaf or a whole list
     */
    public Optional<Level> level(String words) {
        try {
            var all = level.before(StatementLexer.line(words, 1), Location.UNKNOWN);
            return all.isEmpty()
                    ? Optional.of(level)
                    : Level.of(grammar, top, new Statement(grammar, top, all, naming, Location.UNKNOWN).deletion());
        } catch (StatementLexer.Broken | SetWords.Refused e) {
            return Optional.empty();
        }
    }

    /**
     * Where words lead, from the level of this reader: to a node, or a list or leaf-list as a whole.
     *
     * @return empty where they lead nowhere
     */
    public Optional<InstancePath> path(String words) {
        try {
            var all = level.before(StatementLexer.line(words, 1), Location.UNKNOWN);
            return Optional.of(all.isEmpty()
                    ? place(top).path()
                    : Named.path(new Statement(grammar, top, all, naming, Location.UNKNOWN).deletion(), place(top)).path());
        } catch (StatementLexer.Broken | SetWords.Refused e) {
            return Optional.empty();
        }
    }

    /** A value as a word, in quotes where it needs them. */
    public static String word(String value) {
        return SetWord.write(value);
    }

    /** What a backslash with a character behind it stands for between quotes. */
    public static String escaped(char c) {
        return SetWord.escaped(c);
    }

    /** A value as a word that is no name, whatever it says. */
    public static String quoted(String value) {
        return SetWord.quote(value);
    }

    /** The words that lead from the top to the innermost container or entry of an edit that this reader has made. */
    public String words(EditNode edit) {
        var below = edit;
        while (below instanceof EditNode.OfContainer container && container.schema() != top) {
            below = container.children().getFirst();
        }
        return Level.of(grammar, top, ((EditNode.OfContainer) below).children()).map(Level::toString).orElse("");
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
