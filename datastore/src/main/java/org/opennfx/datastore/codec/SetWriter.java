package org.opennfx.datastore.codec;

import java.util.function.Consumer;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
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
    private final NodeMarks marks;
    private final Consumer<String> out;

    /** One that writes no marks. */
    public SetWriter(Schema schema, SetGrammar grammar, Values values, Consumer<String> out) {
        this(schema, grammar, values, NodeMarks.NONE, out);
    }

    /**
     * @param marks of the configuration that is written, or a part of
     * @param out takes line by line, without its end
     */
    public SetWriter(Schema schema, SetGrammar grammar, Values values, NodeMarks marks, Consumer<String> out) {
        this.words = new StatementWords(schema, grammar);
        this.values = values;
        this.marks = marks;
        this.out = out;
    }

    /** Writes what is below a container that is in no list; the lines begin below it, too. State is left out. */
    public void below(ContainerNode top) {
        below(top, SetReader.place(top.schema()));
    }

    /** @param at the place of the node */
    public void below(InnerNode top, Place at) {
        children(top, "", at);
    }

    private void children(InnerNode parent, String path, Place at) {
        for (var child : Members.withoutKeys(parent)) {
            if (child.schema().config()) {
                child(parent.schema(), child, path, at);
            }
        }
    }

    private void child(InnerSchema parent, DataNode node, String path, Place at) {
        switch (node) {
            case ContainerNode container ->
                inner(container, path + " " + words.container(parent, container.schema()), at.node(container.schema().name()));
            case ListEntry entry -> entry(parent, entry, path, at);
            case ListNode list -> list.entries().forEach(entry -> entry(parent, entry, path, at));
            case LeafNode leaf -> set(path + " " + words.leaf(parent, leaf), at.node(leaf.schema().name()));
            case LeafListNode list -> leafList(parent, list, path, at);
            case AnyNode any -> set(path + " " + words.any(parent, any), at.node(any.schema().name()));
        }
    }

    private void entry(InnerSchema parent, ListEntry entry, String path, Place at) {
        inner(entry, path + " " + words.entry(parent, entry), at.down(() -> entry.key().step(entry.schema())));
    }

    private void inner(InnerNode node, String path, Place here) {
        if (Members.withoutKeys(node).isEmpty()) {
            set(path, here);
        } else {
            children(node, path, here);
            marks(path, here);
        }
    }

    private void leafList(InnerSchema parent, LeafListNode list, String path, Place at) {
        if (values == Values.TOGETHER) {
            out.accept("set" + path + " " + words.together(parent, list));
        }
        for (var value : list.values()) {
            var line = path + " " + words.value(parent, list.schema(), value);
            if (values == Values.APART) {
                out.accept("set" + line);
            }
            marks(line, at.down(() -> new Step.Value(list.schema().name(), value)));
        }
    }

    private void set(String path, Place node) {
        out.accept("set" + path);
        marks(path, node);
    }

    private void marks(String path, Place node) {
        if (!marks.isEmpty()) {
            marks.comment(node.path()).ifPresent(comment -> out.accept("annotate" + path + " " + SetWord.quote(comment)));
            if (marks.isInactive(node.path())) {
                out.accept("deactivate" + path);
            }
        }
    }
}
