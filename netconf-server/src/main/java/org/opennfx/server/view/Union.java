package org.opennfx.server.view;

import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;

/** Joins trees of one schema, such as configuration and state, into one that has all of their nodes. */
public final class Union {
    private Union() {}

    /** The second one's value counts where both have a leaf; entries that only it has come last. */
    public static DataNode of(DataNode one, DataNode other) {
        if (one == other) {
            return one;
        }
        return switch (one) {
            case InnerNode inner -> inner.with(of(inner.children(), ((InnerNode) other).children()));
            case ListNode list -> of(list, (ListNode) other);
            case LeafListNode leafList -> of(leafList, (LeafListNode) other);
            default -> other;
        };
    }

    public static Children of(Children one, Children other) {
        var all = one;
        for (var child : other) {
            var joined = one.find(child.schema()).map(mine -> of(mine, child)).orElse(child);
            all = all.with(joined);
        }
        return all;
    }

    private static ListNode of(ListNode one, ListNode other) {
        var all = one;
        for (var entry : other.entries()) {
            var joined = one.entries().find(entry.key())
                    .map(mine -> mine.with(of(mine.children(), entry.children())))
                    .orElse(entry);
            all = all.with(joined);
        }
        return all;
    }

    private static LeafListNode of(LeafListNode one, LeafListNode other) {
        var all = one;
        for (var value : other.values()) {
            all = all.with(value, other.form(value));
        }
        return all;
    }
}
