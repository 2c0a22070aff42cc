package org.opennfx.datastore.tree;

import org.opennfx.datastore.schema.ListSchema;

/** A list with its entries in order, at least one. */
public record ListNode(ListSchema schema, OrderedMap<Key, ListEntry> entries) implements DataNode {
    public static ListNode empty(ListSchema schema) {
        return new ListNode(schema, OrderedMap.empty());
    }

    public ListNode with(OrderedMap<Key, ListEntry> others) {
        return others == entries ? this : new ListNode(schema, others);
    }

    /** This list with an entry put at its place, or last if its key is new. */
    public ListNode with(ListEntry entry) {
        return with(entries.with(entry.key(), entry));
    }
}
