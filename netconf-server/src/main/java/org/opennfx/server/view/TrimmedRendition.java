package org.opennfx.server.view;

import java.util.List;
import org.opennfx.datastore.schema.LeafListSchema;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.LeafNode;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.tree.Rendition;

/** Leaves out what has the value of its default (RFC 6243 3.2). */
final class TrimmedRendition implements Rendition {
    @Override
    public InnerNode content(InnerNode node) {
        var left = node.children();
        for (var child : node.children()) {
            if (isTrimmed(child)) {
                left = left.without(child.schema());
            }
        }
        return node.with(left);
    }

    private static boolean isTrimmed(DataNode node) {
        return switch (node) {
            case LeafNode leaf -> !leaf.schema().isKey() && hasDefault(leaf) && wouldBeThere(leaf.schema());
            case LeafListNode list -> hasDefaults(list.schema(), list) && wouldBeThere(list.schema());
            default -> false;
        };
    }

    private static boolean hasDefault(LeafNode leaf) {
        return leaf.form().isEmpty() && leaf.schema().defaultValue().filter(leaf.value()::equals).isPresent();
    }

    private static boolean hasDefaults(LeafListSchema leafList, LeafListNode node) {
        return node.forms().isEmpty()
                && node.values().size() == leafList.defaults().size()
                && leafList.defaults().stream().allMatch(node.values()::contains);
    }

    /** A default counts in the default case of a choice only; in another one the value says that the case is in use. */
    private static boolean wouldBeThere(SchemaNode node) {
        return node.cases().stream().allMatch(each -> each.choice().defaultCase().filter(each::equals).isPresent());
    }

    @Override
    public Rendition inside(InnerNode child) {
        return this;
    }

    @Override
    public List<Mark> marks(SchemaNode child) {
        return List.of();
    }
}
