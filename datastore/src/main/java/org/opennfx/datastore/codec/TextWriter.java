package org.opennfx.datastore.codec;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.ListSchema;
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

/**
 * Writes configuration in the text format: a statement in a line, and what is in it between braces, each level four columns
 * further in. Nodes come in schema order, entries in their own. State is left out. Behind a value that the models call a secret stands the
 * comment of Junos for it.
 */
public final class TextWriter {
    private static final String LEVEL = "    ";
    private static final String SECRET = " ## SECRET-DATA";

    private final SetGrammar grammar;
    private final StatementWords words;
    private final NodeMarks marks;
    private final boolean detailed;
    private final Consumer<String> out;

    /** One that writes no marks. */
    public TextWriter(Schema schema, SetGrammar grammar, Consumer<String> out) {
        this(schema, grammar, NodeMarks.NONE, out);
    }

    /**
     * @param marks of the configuration that is written, or a part of
     * @param out takes line by line, without its end
     */
    public TextWriter(Schema schema, SetGrammar grammar, NodeMarks marks, Consumer<String> out) {
        this(grammar, new StatementWords(schema, grammar), marks, false, out);
    }

    private TextWriter(SetGrammar grammar, StatementWords words, NodeMarks marks, boolean detailed, Consumer<String> out) {
        this.grammar = grammar;
        this.words = words;
        this.marks = marks;
        this.detailed = detailed;
        this.out = out;
    }

    /** The same, which writes what the models say of each statement before it. */
    public TextWriter detailed() {
        return new TextWriter(grammar, words, marks, true, out);
    }

    /**
     * Where a line begins.
     *
     * @param indent before marks and comments
     * @param before what stands before the name of a node: the names of containers that are joined to it
     */
    record Begin(String indent, String before) {
        Begin inside() {
            return new Begin(indent + LEVEL, "");
        }

        Begin behind(String names) {
            return new Begin(indent, before + names + " ");
        }
    }

    /** Writes what is below a container that is in no list; the lines begin there. */
    public void below(ContainerNode top) {
        below(top, SetReader.place(top.schema()));
    }

    /** @param at the place of the node */
    public void below(InnerNode top, Place at) {
        children(top, at, new Begin("", ""));
    }

    private void children(InnerNode parent, Place at, Begin begin) {
        words.inside(parent).forEach(child -> child(parent.schema(), child, at, begin));
    }

    /**
     * Writes one node.
     *
     * @param at the place of its parent
     */
    void child(InnerSchema parent, DataNode node, Place at, Begin begin) {
        if (!(node instanceof ListNode)) {
            described(parent, node.schema(), begin);
        }
        switch (node) {
            case ContainerNode container -> container(parent, container, at.node(container.schema().name()), begin);
            case ListEntry entry -> entry(entry, words.entry(parent, entry), at, begin);
            case ListNode list -> entries(parent, list.schema(), list.entries(), at, begin);
            case LeafNode leaf -> statement(
                    words.leaf(parent, leaf) + ";", SetGrammar.isSecret(leaf.schema()) ? SECRET : "", at.node(leaf.schema().name()), begin);
            case LeafListNode list -> leafList(parent, list, at, begin);
            case AnyNode any -> statement(words.any(parent, any) + ";", at.node(any.schema().name()), begin);
        }
    }

    private void container(InnerSchema parent, ContainerNode container, Place here, Begin begin) {
        var name = words.container(parent, container.schema());
        if (grammar.isJoined(container.schema()) && !words.inside(container).isEmpty() && isPlain(here)) {
            children(container, here, begin.behind(name));
        } else {
            inner(container, name, here, begin);
        }
    }

    private void entries(InnerSchema parent, ListSchema list, Iterable<ListEntry> entries, Place at, Begin begin) {
        if (grammar.isGathered(list)) {
            described(parent, list, begin);
            out.accept(begin.indent() + begin.before() + words.list(parent, list) + " {");
            entries.forEach(entry -> entry(entry, words.key(entry), at, begin.inside()));
            out.accept(begin.indent() + "}");
        } else {
            entries.forEach(entry -> child(parent, entry, at, begin));
        }
    }

    private void entry(ListEntry entry, String name, Place at, Begin begin) {
        inner(entry, name, at.down(() -> entry.key().step(entry.schema())), begin);
    }

    private void inner(InnerNode node, String name, Place here, Begin begin) {
        var statement = words.head(node).map(head -> name + " " + words.leaf(node.schema(), head)).orElse(name);
        var only = only(node, here);
        if (only.isPresent()) {
            said(here, statement, begin.indent(), prefix ->
                    child(node.schema(), only.get(), here, new Begin(begin.indent(), prefix + begin.before() + statement + " ")));
        } else if (words.inside(node).isEmpty()) {
            statement(statement + ";", here, begin);
        } else {
            statement(statement + " {", here, begin);
            children(node, here, begin.inside());
            out.accept(begin.indent() + "}");
        }
    }

    /** The one leaf or leaf-list that is in an entry, where that goes on its line and nothing is said about it. */
    private Optional<DataNode> only(InnerNode node, Place here) {
        var inside = words.inside(node);
        return inside.size() == 1
                        && grammar.isOneLine(node.schema())
                        && inside.getFirst().schema() instanceof ValueSchema
                        && isPlain(inside.getFirst(), here)
                ? Optional.of(inside.getFirst())
                : Optional.empty();
    }

    /** Values about which something is said stand by themselves. */
    private void leafList(InnerSchema parent, LeafListNode list, Place at, Begin begin) {
        if (isPlain(list, at)) {
            out.accept(begin.indent() + begin.before() + words.together(parent, list) + ";");
        } else {
            list.values().forEach(value -> value(parent, list.schema(), value, at, begin));
        }
    }

    /**
     * Writes one value of a leaf-list by itself.
     *
     * @param at the place of its parent
     */
    void value(InnerSchema parent, LeafListSchema list, String value, Place at, Begin begin) {
        statement(words.value(parent, list, value) + ";", value(list, value, at), begin);
    }

    /** @param at the place of its parent */
    private boolean isPlain(DataNode leaf, Place at) {
        if (!(leaf instanceof LeafListNode list)) {
            return isPlain(at.node(leaf.schema().name()));
        }
        for (var value : list.values()) {
            if (!isPlain(value(list.schema(), value, at))) {
                return false;
            }
        }
        return true;
    }

    private boolean isPlain(Place node) {
        if (marks.isEmpty()) {
            return true;
        }
        var path = node.path();
        return !marks.isInactive(path) && marks.comment(path).isEmpty() && marks.group(path).isEmpty();
    }

    private static Place value(LeafListSchema list, String value, Place at) {
        return at.down(() -> new Step.Value(list.name(), value));
    }

    private void statement(String statement, Place node, Begin begin) {
        statement(statement, "", node, begin);
    }

    private void statement(String statement, String remark, Place node, Begin begin) {
        said(node, statement, begin.indent(), prefix -> out.accept(begin.indent() + prefix + begin.before() + statement + remark));
    }

    /** Writes what is said about a node before what says it, which is given the mark to begin with. */
    private void said(Place node, String statement, String indent, Consumer<String> write) {
        if (marks.isEmpty()) {
            write.accept("");
            return;
        }
        var path = node.path();
        marks.comment(path).ifPresent(comment -> out.accept(indent + "/* " + comment + " */"));
        marks.group(path).ifPresent(group -> inherited(StatementWords.last(statement), group, indent));
        write.accept(marks.isInactive(path) ? "inactive: " : "");
    }

    private void inherited(String what, String group, String indent) {
        remark(List.of("'" + what + "' was inherited from group '" + group + "'"), indent);
    }

    private void described(InnerSchema parent, SchemaNode node, Begin begin) {
        if (detailed) {
            var name = grammar.keyword(parent, node).orElseGet(() -> node.name().local());
            remark(Stream.concat(Stream.of(name + ": " + Help.of(node)), Help.values(node).stream()).toList(), begin.indent());
        }
    }

    private void remark(List<String> lines, String indent) {
        out.accept(indent + "##");
        lines.forEach(line -> out.accept(indent + "## " + line));
        out.accept(indent + "##");
    }
}
