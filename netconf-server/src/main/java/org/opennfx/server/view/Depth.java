package org.opennfx.server.view;

import java.util.ArrayList;
import java.util.Map;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.xpath.XNode;

/** Leaves out what is too many levels below a selected node; keys stay with their entries (RFC 8526 3.1.1, max-depth). */
final class Depth {
    private final int most;

    Depth(int most) {
        this.most = most;
    }

    /** @param here the root, in the tree that the pick was made on */
    ContainerNode limit(ContainerNode root, XNode.Inner here, Pick pick) {
        // without a filter the nodes at the top are the selected ones
        return (ContainerNode) below(root, here, pick, most + 1);
    }

    /** @param left the levels that are left, the node itself counted, where it is selected whole */
    private InnerNode below(InnerNode node, XNode.Inner here, Pick pick, int left) {
        return switch (pick) {
            case Pick.Whole _ -> cut(node, left);
            case Pick.Part(var children) -> {
                var all = new ArrayList<DataNode>();
                for (var child : node.children()) {
                    all.add(switch (child) {
                        case InnerNode inner -> part(inner, here, children);
                        case ListNode list -> {
                            var entries = list;
                            for (var entry : list.entries()) {
                                entries = entries.with((ListEntry) part(entry, here, children));
                            }
                            yield entries;
                        }
                        default -> child;
                    });
                }
                yield node.with(Children.of(all));
            }
        };
    }

    private InnerNode part(InnerNode node, XNode.Inner parent, Map<XNode, Pick> picks) {
        var here = (XNode.Inner) (node instanceof ListEntry entry
                ? parent.entry(entry.schema(), entry.key()).orElseThrow()
                : parent.children(node.schema()).getFirst());
        return below(node, here, picks.getOrDefault(here, Pick.whole()), most);
    }

    private static InnerNode cut(InnerNode node, int left) {
        var all = new ArrayList<DataNode>();
        for (var child : node.children()) {
            if (left > 1) {
                all.add(deeper(child, left - 1));
            } else if (child.schema().isKey()) {
                all.add(child);
            }
        }
        return node.with(Children.of(all));
    }

    private static DataNode deeper(DataNode node, int left) {
        return switch (node) {
            case InnerNode inner -> cut(inner, left);
            case ListNode list -> {
                var entries = list;
                for (var entry : list.entries()) {
                    entries = entries.with((ListEntry) cut(entry, left));
                }
                yield entries;
            }
            default -> node;
        };
    }
}
