package org.opennfx.datastore.codec;

import java.util.function.Consumer;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * Writes configuration as lines that begin with {@code set}, each of which says one leaf, or one entry or container that
 * has nothing in it. They come in schema order, entries in their own.
 */
public final class SetWriter {
    /** How several values of one leaf-list are written. */
    public enum Values {
        /** On one line, in brackets. */
        TOGETHER,
        /** On a line each, as the device shows them. */
        APART
    }

    private final StatementWords words;
    private final Values values;
    private final Consumer<String> out;

    /**
     * @param out takes line by line, without its end
     */
    public SetWriter(Schema schema, SetGrammar grammar, Values values, Consumer<String> out) {
        this.words = new StatementWords(schema, grammar);
        this.values = values;
        this.out = out;
    }

    /** Writes what is below a node; the lines begin below it, too. State is left out. */
    public void below(InnerNode top) {
        children(top, "set");
    }

    private void children(InnerNode parent, String path) {
        for (var child : Members.withoutKeys(parent)) {
            if (child.schema().config()) {
                child(parent.schema(), child, path);
            }
        }
    }

    private void child(InnerSchema parent, DataNode node, String path) {
        switch (node) {
            case ContainerNode container -> inner(container, path + " " + words.container(parent, container.schema()));
            case ListEntry entry -> inner(entry, path + " " + words.entry(parent, entry));
            case ListNode list -> list.entries().forEach(entry -> inner(entry, path + " " + words.entry(parent, entry)));
            case LeafNode leaf -> out.accept(path + " " + words.leaf(parent, leaf));
            case LeafListNode list when values == Values.APART ->
                words.apart(parent, list).forEach(value -> out.accept(path + " " + value));
            case LeafListNode list -> out.accept(path + " " + words.together(parent, list));
            case AnyNode any -> out.accept(path + " " + words.any(parent, any));
        }
    }

    private void inner(InnerNode node, String path) {
        if (Members.withoutKeys(node).isEmpty()) {
            out.accept(path);
        } else {
            children(node, path);
        }
    }
}
