package org.opennfx.datastore.codec;

import java.util.Optional;
import java.util.function.Consumer;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * Writes configuration in the text format: a statement in a line, and what is in it between braces, each level four columns
 * further in. Nodes come in schema order, entries in their own. State is left out.
 */
public final class TextWriter {
    private static final String LEVEL = "    ";

    private final SetGrammar grammar;
    private final StatementWords words;
    private final Consumer<String> out;

    /**
     * @param out takes line by line, without its end
     */
    public TextWriter(Schema schema, SetGrammar grammar, Consumer<String> out) {
        this.grammar = grammar;
        this.words = new StatementWords(schema, grammar);
        this.out = out;
    }

    /** Writes what is below a node; the lines begin there. */
    public void below(InnerNode top) {
        children(top, "", "");
    }

    private void children(InnerNode parent, String indent, String before) {
        words.inside(parent).forEach(child -> child(parent.schema(), child, indent, before));
    }

    /**
     * Writes one node.
     *
     * @param indent stands before each line
     * @param before stands before the statement: the names of containers that are joined to those of their children
     */
    void child(InnerSchema parent, DataNode node, String indent, String before) {
        switch (node) {
            case ContainerNode container -> container(parent, container, indent, before);
            case ListEntry entry -> inner(entry, before + words.entry(parent, entry), indent);
            case ListNode list -> list.entries().forEach(entry -> inner(entry, before + words.entry(parent, entry), indent));
            case LeafNode leaf -> line(indent, before + words.leaf(parent, leaf));
            case LeafListNode list -> line(indent, before + words.together(parent, list));
            case AnyNode any -> line(indent, before + words.any(parent, any));
        }
    }

    private void container(InnerSchema parent, ContainerNode container, String indent, String before) {
        var name = before + words.container(parent, container.schema());
        if (grammar.isJoined(container.schema()) && !words.inside(container).isEmpty()) {
            children(container, indent, name + " ");
        } else {
            inner(container, name, indent);
        }
    }

    private void inner(InnerNode node, String name, String indent) {
        var statement = words.head(node).map(head -> name + " " + words.leaf(node.schema(), head)).orElse(name);
        var inside = words.inside(node);
        if (inside.isEmpty()) {
            line(indent, statement);
        } else {
            only(node).ifPresentOrElse(
                    leaf -> child(node.schema(), leaf, indent, statement + " "), () -> block(node, statement, indent));
        }
    }

    private void block(InnerNode node, String statement, String indent) {
        out.accept(indent + statement + " {");
        children(node, indent + LEVEL, "");
        out.accept(indent + "}");
    }

    /** The one leaf or leaf-list that is in an entry, where that goes on its line. */
    private Optional<DataNode> only(InnerNode node) {
        var inside = words.inside(node);
        return inside.size() == 1 && grammar.isOneLine(node.schema()) && inside.getFirst().schema() instanceof ValueSchema
                ? Optional.of(inside.getFirst())
                : Optional.empty();
    }

    private void line(String indent, String statement) {
        out.accept(indent + statement + ";");
    }
}
