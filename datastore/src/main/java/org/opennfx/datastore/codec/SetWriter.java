package org.opennfx.datastore.codec;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.tree.AnyNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.type.ValueType.JsonForm;

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

    private final Schema schema;
    private final SetGrammar grammar;
    private final Values values;
    private final Consumer<String> out;

    /**
     * @param out takes line by line, without its end
     */
    public SetWriter(Schema schema, SetGrammar grammar, Values values, Consumer<String> out) {
        this.schema = schema;
        this.grammar = grammar;
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
        var named = grammar.keyword(parent, node.schema()).map(keyword -> path + " " + keyword).orElse(path);
        switch (node) {
            case ContainerNode container -> inner(container, named);
            case ListEntry entry -> inner(entry, named + " " + key(parent, entry));
            case ListNode list -> {
                for (var entry : list.entries()) {
                    inner(entry, named + " " + key(parent, entry));
                }
            }
            case LeafNode leaf -> out.accept(isEmpty(leaf.schema(), leaf.value())
                    ? named
                    : named + " " + word(parent, leaf.schema(), leaf.value()));
            case LeafListNode list -> leafList(parent, list, named);
            case AnyNode any -> out.accept(named + " " + SetWord.quote(new XmlText(schema).content(any)));
        }
    }

    private void inner(InnerNode node, String path) {
        if (Members.withoutKeys(node).isEmpty()) {
            out.accept(path);
        } else {
            children(node, path);
        }
    }

    private String key(InnerSchema parent, ListEntry entry) {
        var words = entry.key().values().stream().map(SetWord::write).collect(Collectors.toList());
        words.set(0, word(parent, entry.schema(), entry.key().values().getFirst()));
        return String.join(" ", words);
    }

    private void leafList(InnerSchema parent, LeafListNode list, String path) {
        var words = StreamSupport.stream(list.values().spliterator(), false)
                .map(value -> word(parent, list.schema(), value))
                .toList();
        if (words.size() == 1 || values == Values.APART) {
            words.forEach(word -> out.accept(path + " " + word));
        } else {
            out.accept(path + " [ " + String.join(" ", words) + " ]");
        }
    }

    /** A value that stands where a name could must not look like one. */
    private String word(InnerSchema parent, SchemaNode node, String value) {
        var mistakable = grammar.keyword(parent, node).isEmpty() && grammar.named(parent, value).isPresent();
        return mistakable ? SetWord.quote(value) : SetWord.write(value);
    }

    private static boolean isEmpty(ValueSchema leaf, String value) {
        return value.isEmpty() && leaf.type().jsonForm(value) == JsonForm.EMPTY;
    }
}
