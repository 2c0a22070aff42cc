package org.opennfx.datastore.tree;

import org.opennfx.datastore.schema.LeafListSchema;

/**
 * A leaf-list with its values in order, at least one.
 *
 * @param values each value by itself
 */
public record LeafListNode(LeafListSchema schema, OrderedMap<String, String> values) implements DataNode {
    public static LeafListNode empty(LeafListSchema schema) {
        return new LeafListNode(schema, OrderedMap.empty());
    }

    public LeafListNode with(OrderedMap<String, String> others) {
        return others == values ? this : new LeafListNode(schema, others);
    }

    /** This leaf-list with a value, last if it is new. */
    public LeafListNode with(String value) {
        return values.contains(value) ? this : with(values.with(value, value));
    }
}
