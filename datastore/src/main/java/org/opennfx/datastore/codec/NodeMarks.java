package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.Mark;

/** What a configuration says about its nodes: which are inactive, which have comments, and which are there by a group. */
public final class NodeMarks {
    /** Nothing is said about any. */
    public static final NodeMarks NONE = new NodeMarks(Set.of(), Map.of(), Map.of());

    private final Set<String> inactive;
    private final Map<String, String> comments;
    private final Map<InstancePath, String> groups;

    private NodeMarks(Set<String> inactive, Map<String, String> comments, Map<InstancePath, String> groups) {
        this.inactive = inactive;
        this.comments = comments;
        this.groups = groups;
    }

    /** Of what is meant by a configuration: the nodes that it has from groups, each with the name of its group. */
    public static NodeMarks ofInherited(Map<InstancePath, String> groups) {
        return new NodeMarks(Set.of(), Map.of(), Map.copyOf(groups));
    }

    /** @param root of a whole configuration */
    public static NodeMarks of(ContainerNode root) {
        return MarkLists.of(root.schema())
                .flatMap(lists -> root.child(lists.container()).map(marks -> of(lists, (ContainerNode) marks)))
                .orElse(NONE);
    }

    private static NodeMarks of(MarkLists lists, ContainerNode marks) {
        var inactive = new HashSet<String>();
        entries(marks, lists.inactive()).forEach(entry -> inactive.add(node(entry)));
        var comments = new HashMap<String, String>();
        entries(marks, lists.comments()).forEach(entry -> comments.put(node(entry), entry.leaf(lists.text().name().local()).orElse("")));
        return new NodeMarks(inactive, comments, Map.of());
    }

    private static Iterable<ListEntry> entries(ContainerNode marks, ListSchema list) {
        return marks.child(list).<Iterable<ListEntry>>map(node -> ((ListNode) node).entries()).orElse(List.of());
    }

    private static String node(ListEntry entry) {
        return entry.key().values().getFirst();
    }

    /** The nodes that are inactive in one of two configurations alone, as instance-identifiers, in their order. */
    static List<String> changed(NodeMarks before, NodeMarks after) {
        return Stream.of(before, after)
                .flatMap(marks -> marks.inactive.stream())
                .filter(node -> before.inactive.contains(node) != after.inactive.contains(node))
                .sorted()
                .distinct()
                .toList();
    }

    /** The nodes that have another comment in one of two configurations, as instance-identifiers, in their order. */
    static List<String> commented(NodeMarks before, NodeMarks after) {
        return Stream.of(before, after)
                .flatMap(marks -> marks.comments.keySet().stream())
                .filter(node -> !Objects.equals(before.comments.get(node), after.comments.get(node)))
                .sorted()
                .distinct()
                .toList();
    }

    /** What is said about a node in metadata of no module: {@code inactive}, {@code comment} and {@code group}. */
    public List<Mark> metadata(InstancePath node) {
        var all = new ArrayList<Mark>();
        comment(node).map(text -> Mark.comment("/* " + text + " */")).ifPresent(all::add);
        if (isInactive(node)) {
            all.add(Mark.unqualified("inactive", "true"));
        }
        group(node).map(group -> Mark.unqualified("group", group)).ifPresent(all::add);
        return all;
    }

    public boolean isEmpty() {
        return inactive.isEmpty() && comments.isEmpty() && groups.isEmpty();
    }

    boolean isInactive(InstancePath node) {
        return !inactive.isEmpty() && inactive.contains(node.toString());
    }

    /** The group that a node is inherited from. */
    Optional<String> group(InstancePath node) {
        return groups.isEmpty() ? Optional.empty() : Optional.ofNullable(groups.get(node));
    }

    Optional<String> comment(InstancePath node) {
        return comments.isEmpty() ? Optional.empty() : Optional.ofNullable(comments.get(node.toString()));
    }
}
