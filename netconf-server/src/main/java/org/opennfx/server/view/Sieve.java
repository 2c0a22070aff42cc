package org.opennfx.server.view;

import java.util.ArrayList;
import java.util.Optional;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/**
 * Lets through configuration or state, and configuration by its origin, with the nodes above what passes and with keys
 * (RFC 8526 3.1.1, config-filter and origin-filter).
 */
final class Sieve {
    private final Retrieval wanted;

    Sieve(Retrieval wanted) {
        this.wanted = wanted;
    }

    /** @param running the same node in running, by which origins are told; not needed where all of them pass */
    ContainerNode sift(ContainerNode root, Optional<ContainerNode> running) {
        return root.with(children(root, running.map(InnerNode.class::cast)));
    }

    private Children children(InnerNode node, Optional<InnerNode> running) {
        var left = new ArrayList<DataNode>();
        for (var child : node.children()) {
            if (child.schema().isKey() || passes(child.schema(), running) || child instanceof InnerNode || child instanceof ListNode) {
                sifted(child, running).ifPresent(left::add);
            }
        }
        return Children.of(left);
    }

    private boolean passes(SchemaNode node, Optional<InnerNode> running) {
        return wanted.config().map(config -> config == node.config()).orElse(true)
                && (!node.config() || wanted.origins().contains(Origin.of(node, running)));
    }

    private Optional<DataNode> sifted(DataNode child, Optional<InnerNode> running) {
        return switch (child) {
            case InnerNode inner -> inner(inner, running).map(DataNode.class::cast);
            case ListNode list -> list(list, running);
            default -> Optional.of(child);
        };
    }

    private Optional<DataNode> list(ListNode list, Optional<InnerNode> running) {
        var left = ListNode.empty(list.schema());
        for (var entry : list.entries()) {
            left = inner(entry, running).map(ListEntry.class::cast).map(left::with).orElse(left);
        }
        return left.entries().isEmpty() ? Optional.empty() : Optional.of(left);
    }

    private Optional<InnerNode> inner(InnerNode node, Optional<InnerNode> parent) {
        var left = node.with(children(node, parent.flatMap(running -> same(node, running))));
        var holds = left.children().size() > keys(node);
        return holds || passes(node.schema(), parent) ? Optional.of(left) : Optional.empty();
    }

    /** The node that is at the same place below another parent. */
    static Optional<InnerNode> same(InnerNode node, InnerNode parent) {
        return parent.child(node.schema()).flatMap(other -> switch (other) {
            case ListNode list -> node instanceof ListEntry entry
                    ? list.entries().find(entry.key()).map(InnerNode.class::cast)
                    : Optional.empty();
            case InnerNode inner -> Optional.of(inner);
            default -> Optional.empty();
        });
    }

    private static int keys(InnerNode node) {
        return node instanceof ListEntry entry ? entry.schema().keys().size() : 0;
    }
}
