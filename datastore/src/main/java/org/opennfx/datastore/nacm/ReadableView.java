package org.opennfx.datastore.nacm;

import java.util.ArrayList;
import java.util.Optional;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * The part of a tree that may be read. A node that may not be goes with all below it (RFC 8341 3.2.4), and so does an
 * entry whose key may not be read. What may be read as a whole is not walked.
 */
final class ReadableView {
    private final DataRules rules;

    private ReadableView(DataRules rules) {
        this.rules = rules;
    }

    static ContainerNode of(ContainerNode root, DataRules rules, Trail at) {
        return (ContainerNode) inside(root, rules, at);
    }

    private static InnerNode inside(InnerNode node, DataRules rules, Trail at) {
        var here = rules.within(at);
        return here.permitsAllIn(node.schema()) ? node : new ReadableView(here).inside(node, at);
    }

    private InnerNode inside(InnerNode node, Trail at) {
        var kept = new ArrayList<DataNode>();
        var changed = false;
        for (var child : node.children()) {
            var visible = visible(child, at);
            visible.ifPresent(kept::add);
            changed |= visible.isEmpty() || visible.get() != child;
        }
        return changed ? node.with(Children.of(kept)) : node;
    }

    private Optional<? extends DataNode> visible(DataNode node, Trail parent) {
        if (rules.deniesAll(node.schema())) {
            return Optional.empty();
        }
        return switch (node) {
            case ContainerNode container -> container(container, parent.down(container.schema()));
            case ListEntry entry -> entry(entry, parent);
            case ListNode list -> list(list, parent);
            case LeafListNode leafList -> leafList(leafList, parent);
            default -> Optional.of(node).filter(it -> rules.permits(parent.down(it.schema())));
        };
    }

    /** What has no meaning without content goes with the last of it. */
    private Optional<InnerNode> container(ContainerNode container, Trail at) {
        return Optional.of(container)
                .filter(_ -> rules.permits(at))
                .map(it -> inside(it, rules, at))
                .filter(it -> container.schema().presence() || !it.children().isEmpty());
    }

    private Optional<ListNode> list(ListNode list, Trail parent) {
        if (rules.within(parent.down(list.schema())).permitsAllIn(list.schema())) {
            return Optional.of(list);
        }
        var entries = list.entries();
        for (var entry : list.entries()) {
            var visible = entry(entry, parent);
            if (visible.isEmpty()) {
                entries = entries.without(entry.key());
            } else if (visible.get() != entry) {
                entries = entries.with(entry.key(), visible.get());
            }
        }
        return Optional.of(list.with(entries)).filter(it -> !it.entries().isEmpty());
    }

    private Optional<ListEntry> entry(ListEntry entry, Trail parent) {
        var at = parent.down(entry.schema(), entry.key());
        return Optional.of(entry)
                .filter(_ -> rules.permits(at))
                .map(it -> (ListEntry) inside(it, rules, at))
                .filter(it -> entry.schema().keys().stream().allMatch(key -> it.child(key).isPresent()));
    }

    private Optional<LeafListNode> leafList(LeafListNode leafList, Trail parent) {
        if (rules.permitsAll(leafList.schema())) {
            return Optional.of(leafList);
        }
        var values = leafList.values();
        for (var value : leafList.values()) {
            if (!rules.permits(parent.down(leafList.schema(), Key.of(value)))) {
                values = values.without(value);
            }
        }
        return Optional.of(leafList.with(values)).filter(it -> !it.values().isEmpty());
    }
}
