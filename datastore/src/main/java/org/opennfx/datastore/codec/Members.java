package org.opennfx.datastore.codec;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;

/** The children of a node in the order in which they are written: schema order, but keys first (RFC 7950 7.8.5). */
final class Members {
    private Members() {}

    static Iterable<DataNode> of(InnerNode parent) {
        if (!(parent instanceof ListEntry entry) || keysLead(entry)) {
            return parent.children();
        }
        var all = new ArrayList<DataNode>(entry.children().size());
        for (var key : entry.schema().keys()) {
            all.add(entry.child(key).orElseThrow());
        }
        all.addAll(withoutKeys(entry));
        return all;
    }

    /** Whether the keys come first anyway, as in most lists. */
    private static boolean keysLead(ListEntry entry) {
        var children = entry.children().iterator();
        for (var key : entry.schema().keys()) {
            if (!children.hasNext() || children.next().schema() != key) {
                return false;
            }
        }
        return true;
    }

    static List<DataNode> withoutKeys(InnerNode parent) {
        var rest = new ArrayList<DataNode>();
        for (var child : parent.children()) {
            if (!child.schema().isKey()) {
                rest.add(child);
            }
        }
        return rest;
    }
}
