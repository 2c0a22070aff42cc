package org.opennfx.datastore.codec;

import java.util.List;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.ContainerSchema;

/**
 * Reads the text format: statements as in the set format, each ended by a semicolon or followed by a block in braces with what
 * is in it, and with marks and comments before it. A statement with an error does nothing and becomes an
 * {@link EditNode.Invalid}; those behind it are read all the same.
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
    private final Level level;

    /**
     * @param top what the statements are below, itself below containers only
     */
    public TextReader(SetGrammar grammar, ContainerSchema top, Replacing replacing) {
        this(grammar, top, replacing, Level.TOP);
    }

    /** @param level what the document is in */
    public TextReader(SetGrammar grammar, ContainerSchema top, Replacing replacing, Level level) {
        this.grammar = grammar;
        this.top = top;
        this.replacing = replacing;
        this.level = level;
    }

    /**
     * Reads a document.
     *
     * @return children of the root, one edit altogether
     */
    public List<EditNode> document(String text) {
        try {
            return new TextDocument(grammar, replacing, top, new TextStatements(level.around(StatementLexer.text(text)))).read();
        } catch (StatementLexer.Broken e) {
            return List.of(new EditNode.Invalid(SchemaErrors.syntax(e.getMessage()), Place.ROOT, e.location()));
        }
    }
}
