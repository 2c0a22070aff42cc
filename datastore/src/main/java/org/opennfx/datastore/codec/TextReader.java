package org.opennfx.datastore.codec;

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
 * Reads the text format: statements as in the set format, each ended by a semicolon or followed by a block in braces with what
 * is in it. A statement with an error does nothing and becomes an {@link EditNode.Invalid}; those behind it are read all the same.
 */
public final class TextReader {
    /** What comes of the mark {@code replace:} before a statement. */
    public enum Replacing {
        /** The node becomes what the document says of it. */
        AS_MARKED,
        /** The mark means nothing, as with {@code load merge}. */
        NEVER
    }

    private final SetGrammar grammar;
    private final ContainerSchema top;
    private final Replacing replacing;

    /**
     * @param top what the statements are below, itself below containers only
     */
    public TextReader(SetGrammar grammar, ContainerSchema top, Replacing replacing) {
        this.grammar = grammar;
        this.top = top;
        this.replacing = replacing;
    }

    /**
     * Reads a document.
     *
     * @return children of the root, one edit altogether
     */
    public List<EditNode> document(String text) {
        try {
            var place = SetReader.place(top);
            var read = document(new TextStatements(StatementLexer.text(text)), place);
            return read.isEmpty()
                    ? read
                    : SetReader.below(top, Optional.empty(), GatheredNodes.of(read, place), read.getFirst().location());
        } catch (StatementLexer.Broken e) {
            return List.of(syntax(e.getMessage(), Place.ROOT, e.location()));
        }
    }

    private List<EditNode> document(TextStatements text, Place place) {
        var read = new ArrayList<EditNode>();
        while (!text.atEnd()) {
            read.addAll(statements(text, top, place));
            if (!text.atEnd()) {
                read.add(syntax("syntax error: }", place, text.location()));
                text.skip();
            }
        }
        return read;
    }

    /** Reads up to a brace that ends a block, which stays the next word, or to the end of the document. */
    private List<EditNode> statements(TextStatements text, InnerSchema parent, Place place) {
        var read = new ArrayList<EditNode>();
        while (!text.atEnd() && !text.isNext(SetWord.Kind.END)) {
            try {
                read.addAll(statement(text, parent, place));
            } catch (SetWords.Refused e) {
                read.add(e.node());
                text.skipStatement();
            }
        }
        return read;
    }

    private List<EditNode> statement(TextStatements text, InnerSchema parent, Place place) throws SetWords.Refused {
        var location = text.location();
        return switch (text.mark()) {
            case "" -> whole(text, parent, place);
            case "replace:" -> replacing == Replacing.NEVER
                    ? whole(text, parent, place)
                    : replaced(whole(text, parent, place));
            case "delete:" -> deletion(text, parent, place);
            case String mark -> throw new SetWords.Refused(syntax(mark + " is not known here", place, location));
        };
    }

    private List<EditNode> whole(TextStatements text, InnerSchema parent, Place place) throws SetWords.Refused {
        var nodes = new SetStatement(words(text)).read(parent, place);
        if (text.isNext(SetWord.Kind.BEGIN)) {
            var opened = new ArrayList<>(nodes);
            opened.set(nodes.size() - 1, opened(text, nodes.getLast(), place));
            return opened;
        }
        end(text, SetWord.Kind.STOP, ";", place);
        return nodes;
    }

    private SetWords words(TextStatements text) {
        return new SetWords(grammar, text.words());
    }

    private static void end(TextStatements text, SetWord.Kind mark, String written, Place place) throws SetWords.Refused {
        if (!text.isNext(mark)) {
            throw new SetWords.Refused(syntax("syntax error, expecting " + written, place, text.location()));
        }
        text.skip();
    }

    /** Puts what is in the block that begins here into the innermost node that the words before it name. */
    private EditNode opened(TextStatements text, EditNode node, Place place) throws SetWords.Refused {
        return switch (node) {
            case EditNode.OfContainer container -> new EditNode.OfContainer(
                    container.schema(), container.operation(),
                    opened(text, container.children(), container.schema(), place.node(container.schema().name())),
                    container.location());
            case EditNode.OfEntry entry -> new EditNode.OfEntry(
                    entry.schema(), entry.key(), entry.operation(), entry.insert(),
                    opened(text, entry.children(), entry.schema(), place.down(() -> entry.key().step(entry.schema()))),
                    entry.location());
            case EditNode.OfLeaf _, EditNode.OfValue _, EditNode.OfAny _, EditNode.OfAll _, EditNode.Invalid _ ->
                throw new SetWords.Refused(syntax("syntax error: {", place, text.location()));
        };
    }

    private List<EditNode> opened(TextStatements text, List<EditNode> named, InnerSchema node, Place here) throws SetWords.Refused {
        var children = new ArrayList<>(named);
        if (named.isEmpty() || isHead(named.getLast(), node)) {
            children.addAll(block(text, node, here));
        } else {
            children.set(named.size() - 1, opened(text, named.getLast(), here));
        }
        return children;
    }

    /** Whether it is the value that stands behind the name of its parent, as the path behind image. */
    private boolean isHead(EditNode node, InnerSchema parent) {
        return node instanceof EditNode.OfLeaf leaf && grammar.keyword(parent, leaf.schema()).isEmpty();
    }

    private List<EditNode> block(TextStatements text, InnerSchema node, Place here) {
        var begin = text.location();
        text.skip();
        var inside = statements(text, node, here);
        if (text.atEnd()) {
            inside.add(syntax("syntax error: missing }", here, begin));
        } else {
            text.skip();
        }
        return inside;
    }

    private List<EditNode> deletion(TextStatements text, InnerSchema parent, Place place) throws SetWords.Refused {
        var nodes = new SetDeletion(words(text)).read(parent, place);
        if (text.isNext(SetWord.Kind.BEGIN)) {
            text.skipStatement();
        } else {
            end(text, SetWord.Kind.STOP, ";", place);
        }
        return nodes;
    }

    /** The node that is named first is meant; of a name that stands before those of its children, the child. */
    private List<EditNode> replaced(List<EditNode> nodes) {
        var all = new ArrayList<>(nodes);
        switch (nodes.getFirst()) {
            case EditNode.OfContainer container -> all.set(0, replaced(container));
            case EditNode.OfEntry entry -> all.set(0, new EditNode.OfEntry(
                    entry.schema(), entry.key(), Optional.of(Operation.REPLACE), entry.insert(), entry.children(), entry.location()));
            case EditNode.OfValue value ->
                    all.addFirst(new EditNode.OfAll(value.schema(), Optional.of(Operation.REPLACE), value.location()));
            case EditNode.OfLeaf _, EditNode.OfAny _, EditNode.OfAll _, EditNode.Invalid _ -> { }
        }
        return all;
    }

    private EditNode replaced(EditNode.OfContainer container) {
        return grammar.isJoined(container.schema()) && !container.children().isEmpty()
                ? new EditNode.OfContainer(
                        container.schema(), container.operation(), replaced(container.children()), container.location())
                : new EditNode.OfContainer(
                        container.schema(), Optional.of(Operation.REPLACE), container.children(), container.location());
    }

    private static EditNode.Invalid syntax(String message, Place place, Location location) {
        return new EditNode.Invalid(SchemaErrors.syntax(message), place, location);
    }
}
