package org.opennfx.datastore.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ChoiceSchema;
import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.schema.ListSchema;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * Makes one tree of two that come from a common base. What only one side changed is as that side has it; what both changed
 * alike is no conflict. Leaf-lists are taken as a whole, and so are presence containers and list entries that one side
 * created or deleted (draft-ietf-netconf-privcand 4.7.1). The work follows the size of the two differences: what a side
 * shares with the base is not visited.
 */
public final class Merge {
    /** A side of a merge. */
    public enum Side {
        MINE,
        THEIRS
    }

    /**
     * What came of it.
     *
     * @param content with the preferred side's version of all that is in conflict
     */
    public record Result(ContainerNode content, List<Conflict> conflicts) {
        public Result {
            conflicts = List.copyOf(conflicts);
        }
    }

    /** One thing in the three trees. */
    private record Three<T>(T base, T mine, T theirs) {
        T of(Side side) {
            return side == Side.MINE ? mine : theirs;
        }
    }

    private final Side preferred;
    private final List<Conflict> conflicts = new ArrayList<>();

    private Merge(Side preferred) {
        this.preferred = preferred;
    }

    /** @param preferred whose version counts where there is a conflict */
    public static Result of(ContainerNode base, ContainerNode mine, ContainerNode theirs, Side preferred) {
        var merge = new Merge(preferred);
        var content = (ContainerNode) merge.inner(InstancePath.ROOT, new Three<>(base, mine, theirs));
        return new Result(content, merge.conflicts);
    }

    private InnerNode inner(InstancePath path, Three<? extends InnerNode> nodes) {
        var theirs = nodes.theirs();
        if (nodes.mine() == nodes.base() || nodes.mine() == theirs) {
            return theirs;
        }
        if (theirs == nodes.base()) {
            return nodes.mine();
        }
        var children = theirs.children();
        for (var schema : changed(nodes.base(), nodes.mine())) {
            var merged = node(path, schema, new Three<>(
                    nodes.base().child(schema), nodes.mine().child(schema), theirs.child(schema)));
            children = merged.isPresent() ? children.with(merged.get()) : children.without(schema);
        }
        return withOneCase(path, theirs.with(children), nodes);
    }

    private static Set<SchemaNode> changed(InnerNode before, InnerNode after) {
        var changed = new LinkedHashSet<SchemaNode>();
        for (var old : before.children()) {
            if (after.child(old.schema()).filter(now -> now == old).isEmpty()) {
                changed.add(old.schema());
            }
        }
        for (var now : after.children()) {
            if (before.child(now.schema()).isEmpty()) {
                changed.add(now.schema());
            }
        }
        return changed;
    }

    private Optional<? extends DataNode> node(InstancePath parent, SchemaNode schema, Three<Optional<DataNode>> nodes) {
        var path = parent.node(schema.name());
        return switch (schema) {
            case ListSchema list -> list(parent, list, nodes);
            case ContainerSchema container when !container.presence() -> container(path, container, nodes);
            case ContainerSchema _ when inAll(nodes) -> Optional.of(inner(path, inner(nodes)));
            default -> whole(path, schema, nodes);
        };
    }

    /** A container without presence is there as soon as something in it is. */
    private Optional<ContainerNode> container(
            InstancePath path, ContainerSchema schema, Three<Optional<DataNode>> nodes) {
        var none = ContainerNode.empty(schema);
        var merged = (ContainerNode) inner(path, inner(new Three<>(
                nodes.base().or(() -> Optional.of(none)),
                nodes.mine().or(() -> Optional.of(none)),
                nodes.theirs().or(() -> Optional.of(none)))));
        var inBoth = nodes.mine().isPresent() && nodes.theirs().isPresent();
        return Optional.of(merged).filter(container -> inBoth || !container.children().isEmpty());
    }

    private static boolean inAll(Three<? extends Optional<? extends DataNode>> nodes) {
        return nodes.base().isPresent() && nodes.mine().isPresent() && nodes.theirs().isPresent();
    }

    private static Three<InnerNode> inner(Three<? extends Optional<? extends DataNode>> nodes) {
        return new Three<>(
                (InnerNode) nodes.base().orElseThrow(),
                (InnerNode) nodes.mine().orElseThrow(),
                (InnerNode) nodes.theirs().orElseThrow());
    }

    private Optional<DataNode> whole(InstancePath path, SchemaNode schema, Three<Optional<DataNode>> nodes) {
        if (same(nodes.mine(), nodes.base()) || same(nodes.mine(), nodes.theirs())) {
            return nodes.theirs();
        }
        if (same(nodes.theirs(), nodes.base())) {
            return nodes.mine();
        }
        conflicts.add(new Conflict.OfNode(path, schema, nodes.base(), nodes.mine(), nodes.theirs()));
        return nodes.of(preferred);
    }

    private static boolean same(Optional<DataNode> one, Optional<DataNode> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.equals(other);
        }
        return Diff.same(one.get(), other.get());
    }

    private Optional<ListNode> list(InstancePath parent, ListSchema schema, Three<Optional<DataNode>> nodes) {
        var entries = new Three<>(entries(nodes.base()), entries(nodes.mine()), entries(nodes.theirs()));
        var leading = leading(parent, schema, entries);
        var following = entries.of(leading == Side.MINE ? Side.THEIRS : Side.MINE);
        var all = entries.of(leading);
        Map<Key, ListEntry> back = new LinkedHashMap<>();
        for (var key : changed(entries.base(), following)) {
            var merged = entry(parent, schema, key, entries);
            if (merged.isPresent() && !all.contains(key)) {
                back.put(key, merged.get());
            } else {
                all = merged.isPresent() ? all.with(key, merged.get()) : all.without(key);
            }
        }
        var merged = added(all, back, entries.base(), following);
        return merged.isEmpty() ? Optional.empty() : Optional.of(new ListNode(schema, merged));
    }

    private static OrderedMap<Key, ListEntry> entries(Optional<DataNode> list) {
        return list.map(node -> ((ListNode) node).entries()).orElseGet(OrderedMap::empty);
    }

    private static List<Key> changed(OrderedMap<Key, ListEntry> before, OrderedMap<Key, ListEntry> after) {
        var keys = new ArrayList<Key>();
        OrderedMap.difference(before, after, (old, now) -> keys.add(old.or(() -> now).orElseThrow().key()));
        return keys;
    }

    /** Whose order the list has: that of the side which has changed it. */
    private Side leading(InstancePath parent, ListSchema schema, Three<OrderedMap<Key, ListEntry>> entries) {
        if (!schema.userOrdered() || !reordered(entries.base(), entries.mine())) {
            return Side.THEIRS;
        }
        if (!reordered(entries.base(), entries.theirs())) {
            return Side.MINE;
        }
        if (!reordered(entries.mine(), entries.theirs())) {
            return Side.THEIRS;
        }
        conflicts.add(new Conflict.OfOrder(parent.node(schema.name())));
        return preferred;
    }

    private static boolean reordered(OrderedMap<Key, ListEntry> before, OrderedMap<Key, ListEntry> after) {
        return OrderedMap.reordered(before, after, ListEntry::key);
    }

    private Optional<ListEntry> entry(
            InstancePath parent, ListSchema schema, Key key, Three<OrderedMap<Key, ListEntry>> entries) {
        var path = parent.child(key.step(schema));
        var three = new Three<Optional<DataNode>>(
                entries.base().find(key).map(DataNode.class::cast),
                entries.mine().find(key).map(DataNode.class::cast),
                entries.theirs().find(key).map(DataNode.class::cast));
        return inAll(three)
                ? Optional.of((ListEntry) inner(path, inner(three)))
                : whole(path, schema, three).map(ListEntry.class::cast);
    }

    /** The entries of the side that does not lead, each where it stands there: at the end, or behind another one. */
    private static OrderedMap<Key, ListEntry> added(
            OrderedMap<Key, ListEntry> to,
            Map<Key, ListEntry> entries,
            OrderedMap<Key, ListEntry> base,
            OrderedMap<Key, ListEntry> order) {
        var all = to;
        var last = newAtTheEnd(base, order);
        for (var key : entries.keySet().stream().sorted(order::compare).toList()) {
            var entry = entries.get(key);
            var before = last.contains(key) ? all.last().map(ListEntry::key) : before(key, order, all);
            all = before.isPresent() ? all.withAfter(before.get(), key, entry) : all.withFirst(key, entry);
        }
        return all;
    }

    private static Set<Key> newAtTheEnd(OrderedMap<Key, ListEntry> base, OrderedMap<Key, ListEntry> order) {
        var keys = new HashSet<Key>();
        for (var at = order.last(); at.filter(entry -> !base.contains(entry.key())).isPresent(); ) {
            keys.add(at.get().key());
            at = order.before(at.get().key());
        }
        return keys;
    }

    private static Optional<Key> before(Key key, OrderedMap<Key, ListEntry> order, OrderedMap<Key, ListEntry> in) {
        var at = order.before(key);
        while (at.filter(entry -> !in.contains(entry.key())).isPresent()) {
            at = order.before(at.get().key());
        }
        return at.map(ListEntry::key);
    }

    /** Each side has one case of a choice at most; together they may have two, and that is a conflict. */
    private InnerNode withOneCase(InstancePath path, InnerNode merged, Three<? extends InnerNode> nodes) {
        var one = merged;
        for (var choice : merged.schema().choices()) {
            var mine = in(choice, nodes.mine());
            var theirs = in(choice, nodes.theirs());
            if (mine.isPresent() && theirs.isPresent() && cases(choice, one) > 1) {
                conflicts.add(new Conflict.OfChoice(path.node(mine.get().schema().name()), choice, theirs.get().schema()));
                one = without(choice, preferred == Side.MINE ? theirs.get() : mine.get(), one);
            }
        }
        return one;
    }

    private static Optional<DataNode> in(ChoiceSchema choice, InnerNode node) {
        for (var child : node.children()) {
            if (child.schema().cases().stream().anyMatch(each -> each.choice() == choice)) {
                return Optional.of(child);
            }
        }
        return Optional.empty();
    }

    private static long cases(ChoiceSchema choice, InnerNode node) {
        return choice.cases().stream()
                .filter(each -> node.schema().children().stream().anyMatch(
                        child -> each.holds(child) && node.child(child).isPresent()))
                .count();
    }

    /** Without the case of a choice that a node is in. */
    private static InnerNode without(ChoiceSchema choice, DataNode member, InnerNode node) {
        var rest = node;
        for (var child : node.children()) {
            if (choice.cases().stream().anyMatch(each -> each.holds(member.schema()) && each.holds(child.schema()))) {
                rest = rest.without(child.schema());
            }
        }
        return rest;
    }
}
