package org.opennfx.backends.intention;

import java.util.function.Predicate;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * What a reader sees of a group: no more than he would see of the configuration.
 *
 * @param readable whether he may read the node at a path of the configuration, be it there or not
 */
record ReadableStatements(Predicate<InstancePath> readable) {
    /** @param at where the configuration has what the node is about */
    InnerNode of(InnerNode node, InstancePath at) {
        var left = node;
        for (var child : node.children()) {
            left = switch (child) {
                case ListNode list -> entries(left, list, at);
                case LeafNode leaf when leaf.schema().isKey() -> left;
                default -> readable.test(at.node(child.schema().name())) ? left.with(inside(child, at)) : left.without(child.schema());
            };
        }
        return left;
    }

    private DataNode inside(DataNode child, InstancePath at) {
        return child instanceof ContainerNode container ? of(container, at.node(container.schema().name())) : child;
    }

    private InnerNode entries(InnerNode parent, ListNode list, InstancePath at) {
        var left = list;
        for (var entry : list.entries()) {
            var path = at.child(entry.key().step(list.schema()));
            left = readable.test(path)
                    ? left.with((ListEntry) of(entry, path))
                    : left.with(left.entries().without(entry.key()));
        }
        return left.entries().isEmpty() ? parent.without(list.schema()) : parent.with(left);
    }
}
