package org.opennfx.datastore.codec;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.InstancePathParser;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.Diff;
import org.opennfx.datastore.tree.Diff.Instance;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.type.InvalidValue;
import org.opennfx.datastore.type.Prefixes;

/**
 * Writes what differs between two configurations as the device does: below the words that lead to a place, the statements that
 * go behind a minus and those that come behind a plus.
 *
 * <pre>
 * [edit system]
 * -   host-name jdm;
 * +   host-name branch-7;
 * [edit vlans]
 * +   v100 {
 * +       vlan-id 100;
 * +   }
 * !   inactive: v200 { ... }
 * +   /* the hall *&#47;
 *     v300 { ... }
 * </pre>
 *
 * Entries that have another order are said in that order behind an exclamation mark, comments before the statement that they
 * are about.
 */
public final class ComparisonWriter {
    /** Columns between the sign and a statement of the first level; there is one more for each level. */
    private static final int FIRST = 2;

    private static final Comparator<Diff> IN_SCHEMA_ORDER = Comparator.comparingInt(diff -> diff.schema().ordinal());

    private final Schema schema;
    private final SetGrammar grammar;
    private final StatementWords words;
    private final Consumer<String> out;
    private String heading = "";

    /**
     * @param out takes line by line, without its end
     */
    public ComparisonWriter(Schema schema, SetGrammar grammar, Consumer<String> out) {
        this.schema = schema;
        this.grammar = grammar;
        this.words = new StatementWords(schema, grammar);
        this.out = out;
    }

    /** Where statements stand: the words that lead there, how deep that is, and what stands before them on their line. */
    private record Level(String path, int depth, String before) {
        Level down(String statement) {
            return new Level(path + " " + before + statement, depth + 1, "");
        }

        /** That of the children of a node whose name stands on their lines. */
        Level beside(String name) {
            return new Level(path, depth + 1, before + name + " ");
        }
    }

    /** Writes what differs below two versions of one node; nothing where they are equal. */
    public void below(InnerNode before, InnerNode after) {
        Diff.between(before, after).ifPresent(diff -> inside(diff, new Level("", 0, "")));
    }

    /** Says something about a statement. */
    private interface Teller {
        void tell(String statement, Level level);
    }

    /** As {@link #below(InnerNode, InnerNode)}, and then which nodes have become inactive, or active, and their comments. */
    public void below(ContainerNode before, ContainerNode after, NodeMarks marksBefore, NodeMarks marksAfter) {
        below(before, after);
        NodeMarks.changed(marksBefore, marksAfter).forEach(node -> tell(after, path(node), (statement, level) ->
                written('!', (marksAfter.isInactive(path(node)) ? "inactive: " : "active: ") + statement, level)));
        NodeMarks.commented(marksBefore, marksAfter).forEach(node -> tell(after, path(node), (statement, level) -> {
            marksBefore.comment(path(node)).ifPresent(comment -> written('-', "/* " + comment + " */", level));
            marksAfter.comment(path(node)).ifPresent(comment -> written('+', "/* " + comment + " */", level));
            written(' ', statement, level);
        }));
    }

    private void tell(ContainerNode root, InstancePath node, Teller teller) {
        var top = SetReader.place(root.schema()).path();
        if (top.contains(node) && !node.equals(top)) {
            tell(root, node.steps().subList(top.steps().size(), node.steps().size()), teller, new Level("", 0, ""));
        }
    }

    private InstancePath path(String node) {
        try {
            return new InstancePathParser(schema.root()).parse(node, Prefixes.MODULE_NAMES);
        } catch (InvalidValue e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param way from a node to the one that is told of; nothing is where it leads nowhere */
    private void tell(InnerNode parent, List<Step> way, Teller teller, Level level) {
        var rest = way.subList(1, way.size());
        parent.child(way.getFirst().name()).ifPresent(child -> {
            switch (child) {
                case ListNode list when way.getFirst() instanceof Step.Entry key ->
                    list.entries().find(Key.of(key)).ifPresent(entry -> tell(parent, entry, rest, teller, level));
                case LeafListNode list when way.getFirst() instanceof Step.Value(var _, String value) && list.values().contains(value) ->
                    teller.tell(level.before() + words.value(parent.schema(), list.schema(), value) + ";", level);
                case ContainerNode container -> tell(parent, container, rest, teller, level);
                case LeafNode leaf -> teller.tell(level.before() + words.leaf(parent.schema(), leaf) + ";", level);
                default -> { }
            }
        });
    }

    private void tell(InnerNode parent, InnerNode node, List<Step> rest, Teller teller, Level level) {
        var name = name(parent.schema(), node);
        if (rest.isEmpty()) {
            teller.tell(level.before() + name + (Members.withoutKeys(node).isEmpty() ? ";" : " { ... }"), level);
        } else {
            tell(node, rest, teller, grammar.isJoined(node.schema()) ? level.beside(name) : level.down(name));
        }
    }

    private void inside(Diff.Inside diff, Level level) {
        diff.children().stream().sorted(IN_SCHEMA_ORDER).forEach(child -> child(diff, child, level));
    }

    private void child(Diff.Inside parent, Diff child, Level level) {
        var schema = parent.after().schema();
        switch (child) {
            case Diff.Inside inner -> inner(schema, inner, level);
            case Diff.Created(_, var after) -> instance('+', schema, after, level);
            case Diff.Deleted(_, var before) -> instance('-', schema, before, level);
            case Diff.Changed(_, var before, var after) -> {
                instance('-', schema, before, level);
                instance('+', schema, after, level);
            }
            case Diff.Reordered(var list) -> parent.after().child(list).ifPresent(node -> node('!', schema, node, level));
        }
    }

    private void inner(InnerSchema parent, Diff.Inside diff, Level level) {
        var name = name(parent, diff.after());
        var ofHead = diff.children().stream().filter(child -> words.isHead(diff.after().schema(), child.schema())).toList();
        if (!ofHead.isEmpty()) {
            head('-', diff.before(), name, level);
            head('+', diff.after(), name, level);
        }
        var rest = new Diff.Inside(
                diff.before(), diff.after(), diff.children().stream().filter(child -> !ofHead.contains(child)).toList());
        inside(rest, grammar.isJoined(diff.schema()) ? level.beside(name) : level.down(name));
    }

    private String name(InnerSchema parent, InnerNode node) {
        return switch (node) {
            case ContainerNode container -> words.container(parent, container.schema());
            case ListEntry entry -> words.entry(parent, entry);
        };
    }

    private void head(char sign, InnerNode node, String name, Level level) {
        words.head(node).ifPresent(value -> line(sign, name + " " + words.leaf(node.schema(), value) + ";", level));
    }

    private void instance(char sign, InnerSchema parent, Instance instance, Level level) {
        switch (instance) {
            case Instance.OfNode(var node) -> node(sign, parent, node, level);
            case Instance.OfValue(var list, var value) -> line(sign, words.value(parent, list, value) + ";", level);
        }
    }

    private void node(char sign, InnerSchema parent, DataNode node, Level level) {
        new TextWriter(schema, grammar, line -> written(sign, line, level)).child(parent, node, Place.ROOT, new TextWriter.Begin("", level.before()));
    }

    private void line(char sign, String statement, Level level) {
        written(sign, level.before() + statement, level);
    }

    private void written(char sign, String line, Level level) {
        var here = "[edit" + level.path() + "]";
        if (!here.equals(heading)) {
            out.accept(here);
            heading = here;
        }
        out.accept(sign + " ".repeat(FIRST + level.depth()) + line);
    }
}
