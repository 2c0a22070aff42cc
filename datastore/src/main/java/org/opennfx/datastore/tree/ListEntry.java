package org.opennfx.datastore.tree;

import org.opennfx.datastore.schema.ListSchema;

/** An entry of a list; its key leaves are children like the others. In a list without keys the key is its position. */
public record ListEntry(ListSchema schema, Key key, Children children) implements InnerNode {
    /** The entry with nothing but its key leaves. */
    public static ListEntry of(ListSchema schema, Key key) {
        var children = Children.none();
        var values = key.values().iterator();
        for (var leaf : schema.keys()) {
            children = children.with(new LeafNode(leaf, values.next()));
        }
        return new ListEntry(schema, key, children);
    }

    @Override
    public ListEntry with(Children others) {
        return others == children ? this : new ListEntry(schema, key, others);
    }

    @Override
    public ListEntry with(DataNode child) {
        return with(children.with(child));
    }
}
