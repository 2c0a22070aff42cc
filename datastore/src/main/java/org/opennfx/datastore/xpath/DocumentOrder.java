package org.opennfx.datastore.xpath;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.tree.Key;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;

/** A node comes before its descendants, siblings are in the order of schema and data (XPath 1.0 5). For nodes of one tree. */
final class DocumentOrder implements Comparator<XNode> {
    static final DocumentOrder INSTANCE = new DocumentOrder();

    private DocumentOrder() {}

    @Override
    public int compare(XNode a, XNode b) {
        var left = lineage(a);
        var right = lineage(b);
        for (var i = 0; i < Math.min(left.size(), right.size()); i++) {
            var order = compareSiblings(left.get(i), right.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.size(), right.size());
    }

    private static List<XNode> lineage(XNode node) {
        var all = new ArrayList<XNode>();
        for (@Nullable XNode at = node; at != null; at = at.up) {
            all.add(at);
        }
        return all.reversed();
    }

    private static int compareSiblings(XNode a, XNode b) {
        if (a.schema() != b.schema()) {
            return Integer.compare(a.schema().ordinal(), b.schema().ordinal());
        }
        if (Objects.equals(a.identity(), b.identity()) || a.up == null) {
            return 0;
        }
        var list = a.up.node().child(a.schema());
        return switch (list.orElse(null)) {
            case ListNode entries when a.identity() instanceof Key left && b.identity() instanceof Key right ->
                    entries.entries().compare(left, right);
            case LeafListNode values -> values.values().compare(a.text(), b.text());
            case null, default ->
                    a.schema() instanceof LeafListSchema byDefault
                            ? Integer.compare(
                                    byDefault.defaults().indexOf(a.text()), byDefault.defaults().indexOf(b.text()))
                            : 0;
        };
    }
}
