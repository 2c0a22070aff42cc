package org.opennfx.server.operations;

import java.util.HashSet;
import java.util.Set;
import org.opennfx.datastore.schema.InnerSchema;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.ListNode;

/** The values that the model marks as secrets. Taking them out of a tree visits only the places where there can be any. */
final class Secrets {
    /** The secret nodes and all nodes above one. */
    private final Set<SchemaNode> concerned = new HashSet<>();

    Secrets(Schema schema) {
        collect(schema.root());
    }

    private boolean collect(SchemaNode node) {
        var found = isSecret(node);
        if (node instanceof InnerSchema inner) {
            for (var child : inner.children()) {
                found |= collect(child);
            }
        }
        if (found) {
            concerned.add(node);
        }
        return found;
    }

    private static boolean isSecret(SchemaNode node) {
        return node.extension("nfx-cli", "secret").isPresent();
    }

    /** The tree without secrets; what they were the only content of is still there. */
    ContainerNode without(ContainerNode root) {
        return (ContainerNode) stripped(root);
    }

    private InnerNode stripped(InnerNode node) {
        var children = node.children();
        for (var child : node.children()) {
            if (concerned.contains(child.schema())) {
                children = isSecret(child.schema()) ? children.without(child.schema()) : children.with(stripped(child));
            }
        }
        return node.with(children);
    }

    private DataNode stripped(DataNode node) {
        return switch (node) {
            case InnerNode inner -> stripped(inner);
            case ListNode list -> stripped(list);
            default -> node;
        };
    }

    private ListNode stripped(ListNode list) {
        var all = list;
        for (var entry : list.entries()) {
            all = all.with((ListEntry) stripped((InnerNode) entry));
        }
        return all;
    }
}
