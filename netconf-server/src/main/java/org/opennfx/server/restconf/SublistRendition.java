package org.opennfx.server.restconf;

import java.util.ArrayList;
import java.util.List;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.LeafListNode;
import org.opennfx.datastore.tree.ListNode;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.tree.Rendition;

/**
 * Shows the first entries of each list below the entries of a page.
 *
 * @param limit at most so many
 * @param below whether it is for a node below the page, and not for the one that has the page
 */
record SublistRendition(Rendition content, long limit, boolean below) implements Rendition {
    @Override
    public InnerNode content(InnerNode node) {
        var shown = content.content(node);
        if (!below) {
            return shown;
        }
        var children = new ArrayList<DataNode>();
        for (var child : shown.children()) {
            children.add(limited(child));
        }
        return shown.with(Children.of(children));
    }

    private DataNode limited(DataNode child) {
        return switch (child) {
            case ListNode list when list.entries().size() > limit -> {
                var first = ListNode.empty(list.schema());
                for (var entry : list.entries()) {
                    if (first.entries().size() == limit) {
                        break;
                    }
                    first = first.with(entry);
                }
                yield first;
            }
            case LeafListNode list when list.values().size() > limit -> {
                var first = LeafListNode.empty(list.schema());
                for (var value : list.values()) {
                    if (first.values().size() == limit) {
                        break;
                    }
                    first = first.with(value, list.form(value));
                }
                yield first;
            }
            default -> child;
        };
    }

    @Override
    public Rendition inside(InnerNode child) {
        return new SublistRendition(content.inside(child), limit, true);
    }

    @Override
    public Rendition withoutParent() {
        return new SublistRendition(content.withoutParent(), limit, below);
    }

    @Override
    public List<Mark> marks() {
        return content.marks();
    }

    @Override
    public List<Mark> marks(SchemaNode child) {
        return content.marks(child);
    }
}
