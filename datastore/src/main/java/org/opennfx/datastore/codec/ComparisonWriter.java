package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.path.InstancePath.Step;
import org.opennfx.datastore.path.Place;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.InstancePathParser;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
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
 * +   inactive: v101 {
 * +       vlan-id 101;
 * +   }
 * !   inactive: v200 { ... }
 * +   /* the hall *&#47;
 *     v300 { ... }
 * </pre>
 *
 * Entries that have another order are said in that order behind an exclamation mark, comments before the statement that they
 * are about. A place is named once, however much differs there.
 */
public final class ComparisonWriter {
    /** Columns between the sign and a statement of the first level; there is one more for each level. */
    private static final int FIRST = 2;

    private static final Comparator<Diff> IN_SCHEMA_ORDER = Comparator.comparingInt(diff -> diff.schema().ordinal());

    private final Schema schema;
    private final SetGrammar grammar;
    private final StatementWords words;
    private final NodeMarks marksBefore;
    private final NodeMarks marksAfter;
    /** What stands below each heading. */
    private final Map<String, List<String>> lines = new LinkedHashMap<>();
    /** What has been written as a whole, with its marks. */
    private final Set<InstancePath> created = new HashSet<>();

    /** One that compares two configurations, of which these are the marks. */
    public ComparisonWriter(Schema schema, SetGrammar grammar, NodeMarks marksBefore, NodeMarks marksAfter) {
        this.schema = schema;
        this.grammar = grammar;
        this.words = new StatementWords(schema, grammar);
        this.marksBefore = marksBefore;
        this.marksAfter = marksAfter;
    }

    /** Where statements stand: the words that lead there, how deep that is, what stands before them on their line, and their parent. */
    private record Level(String path, int depth, String before, Place at) {
        static Level of(ContainerNode top) {
            return new Level("", 0, "", SetReader.place(top.schema()));
        }

        /** That of the children of a node, whose name may stand on their lines. */
        Level inside(SetGrammar grammar, InnerNode node, String name) {
            var here = at.down(new Instance.OfNode(node)::step);
            return grammar.isJoined(node.schema())
                    ? new Level(path, depth + 1, before + name + " ", here)
                    : new Level(path + " " + before + name, depth + 1, "", here);
        }
    }

    /** Says something about a statement. */
    private interface Teller {
        void tell(String statement, Level level);
    }

    /**
     * Writes what differs below two versions of one node, then which nodes have become inactive, or active, and their comments.
     *
     * @param out takes line by line, without its end
     */
    public void below(ContainerNode before, ContainerNode after, Consumer<String> out) {
        Diff.between(before, after).ifPresent(diff -> inside(diff, Level.of(after)));
        paths(NodeMarks.changed(marksBefore, marksAfter)).forEach(node -> tell(after, node, (statement, level) ->
                written('!', (marksAfter.isInactive(node) ? "inactive: " : "active: ") + statement, level)));
        paths(NodeMarks.commented(marksBefore, marksAfter)).forEach(node -> tell(after, node, (statement, level) -> {
            marksBefore.comment(node).ifPresent(comment -> written('-', "/* " + comment + " */", level));
            marksAfter.comment(node).ifPresent(comment -> written('+', "/* " + comment + " */", level));
            written(' ', statement, level);
        }));
        lines.forEach((heading, below) -> {
            out.accept(heading);
            below.forEach(out);
        });
    }

    /** The nodes that have not been written with their marks already. */
    private Stream<InstancePath> paths(List<String> nodes) {
        return nodes.stream().map(this::path).filter(node -> !isWritten(node));
    }

    private boolean isWritten(InstancePath node) {
        return created.contains(node) || (!node.isRoot() && isWritten(node.parent()));
    }

    private void tell(ContainerNode root, InstancePath node, Teller teller) {
        var top = SetReader.place(root.schema()).path();
        if (top.contains(node) && !node.equals(top)) {
            tell(root, node.steps().subList(top.steps().size(), node.steps().size()), teller, Level.of(root));
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
        parent.child(way.getFirst().name()).ifPresent(child -> {
            switch (child) {
                case ListNode list when way.getFirst() instanceof Step.Entry key ->
                    list.entries().find(Key.of(key)).ifPresent(entry -> tell(parent, entry, way, teller, level));
                case LeafListNode list when way.getFirst() instanceof Step.Value(var _, String value) && list.values().contains(value) ->
                    teller.tell(level.before() + words.value(parent.schema(), list.schema(), value) + ";", level);
                case ContainerNode container -> tell(parent, container, way, teller, level);
                case LeafNode leaf -> teller.tell(level.before() + words.leaf(parent.schema(), leaf) + ";", level);
                default -> { }
            }
        });
    }

    private void tell(InnerNode parent, InnerNode node, List<Step> way, Teller teller, Level level) {
        var name = name(parent.schema(), node);
        if (way.size() == 1) {
            teller.tell(level.before() + name + (Members.withoutKeys(node).isEmpty() ? ";" : " { ... }"), level);
        } else {
            tell(node, way.subList(1, way.size()), teller, level.inside(grammar, node, name));
        }
    }

    private void inside(Diff.Inside diff, Level level) {
        diff.children().stream().sorted(IN_SCHEMA_ORDER).forEach(child -> child(diff, child, level));
    }

    private void child(Diff.Inside parent, Diff child, Level level) {
        var schema = parent.after().schema();
        switch (child) {
            case Diff.Inside inner -> inner(schema, inner, level);
            case Diff.Created(_, var after) -> {
                created.add(level.at().down(after::step).path());
                instance('+', marksAfter, schema, after, level);
            }
            case Diff.Deleted(_, var before) -> instance('-', NodeMarks.NONE, schema, before, level);
            case Diff.Changed(_, var before, var after) -> {
                instance('-', NodeMarks.NONE, schema, before, level);
                instance('+', NodeMarks.NONE, schema, after, level);
            }
            case Diff.Reordered(var list) -> parent.after()
                    .child(list)
                    .ifPresent(node -> instance('!', NodeMarks.NONE, schema, new Instance.OfNode(node), level));
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
        inside(rest, level.inside(grammar, diff.after(), name));
    }

    private String name(InnerSchema parent, InnerNode node) {
        return switch (node) {
            case ContainerNode container -> words.container(parent, container.schema());
            case ListEntry entry -> words.entry(parent, entry);
        };
    }

    private void head(char sign, InnerNode node, String name, Level level) {
        words.head(node).ifPresent(value -> written(sign, level.before() + name + " " + words.leaf(node.schema(), value) + ";", level));
    }

    private void instance(char sign, NodeMarks marks, InnerSchema parent, Instance instance, Level level) {
        var text = new TextWriter(schema, grammar, marks, line -> written(sign, line, level));
        var begin = new TextWriter.Begin("", level.before());
        switch (instance) {
            case Instance.OfNode(var node) -> text.child(parent, node, level.at(), begin);
            case Instance.OfValue(var list, var value) -> text.value(parent, list, value, level.at(), begin);
        }
    }

    private void written(char sign, String line, Level level) {
        lines.computeIfAbsent("[edit" + level.path() + "]", _ -> new ArrayList<>()).add(sign + " ".repeat(FIRST + level.depth()) + line);
    }
}
