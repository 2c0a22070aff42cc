package org.opennfx.server.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.tree.Children;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.ListEntry;
import org.opennfx.datastore.tree.Mark;
import org.opennfx.datastore.tree.Rendition;
import org.opennfx.datastore.xpath.XNode;

/**
 * Adds the defaults in use, wherever a node is selected whole (RFC 6243 3.1). A filter that selects parts of a
 * node has selected the defaults that it asks for itself.
 *
 * @param here the node that this is for, in the tree that has the defaults
 */
record DefaultsRendition(XNode.Inner here, Pick pick) implements Rendition {
    @Override
    public InnerNode content(InnerNode node) {
        return switch (pick) {
            case Pick.Part _ -> node;
            case Pick.Whole _ -> node.with(completed(node));
        };
    }

    private Children completed(InnerNode node) {
        var all = new ArrayList<DataNode>();
        for (var child : node.schema().children()) {
            node.child(child).or(() -> byDefault(child)).ifPresent(all::add);
        }
        return Children.of(all);
    }

    private Optional<DataNode> byDefault(SchemaNode child) {
        return here.children(child).stream()
                .filter(DefaultsRendition::saysSomething)
                .map(node -> Pick.whole().of(here.node(), node))
                .reduce(Union::of);
    }

    /** A container that is there with its parent, and has no default in it, says nothing. */
    private static boolean saysSomething(XNode node) {
        return !(node instanceof XNode.Inner inner) || inner.children().stream().anyMatch(DefaultsRendition::saysSomething);
    }

    @Override
    public Rendition inside(InnerNode child) {
        var node = child instanceof ListEntry entry
                ? here.entry(entry.schema(), entry.key()).orElseThrow()
                : here.children(child.schema()).getFirst();
        var picked = switch (pick) {
            case Pick.Whole whole -> whole;
            case Pick.Part(var children) -> children.getOrDefault(node, Pick.whole());
        };
        return new DefaultsRendition((XNode.Inner) node, picked);
    }

    @Override
    public List<Mark> marks(SchemaNode child) {
        return List.of();
    }
}
