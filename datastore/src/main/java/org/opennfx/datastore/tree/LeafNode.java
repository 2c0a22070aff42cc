package org.opennfx.datastore.tree;

import org.opennfx.datastore.schema.LeafSchema;

/**
 * A leaf.
 *
 * @param value in canonical form; empty text for type empty
 */
public record LeafNode(LeafSchema schema, String value) implements DataNode {
    /** Values that are secrets stay out of logs. */
    @Override
    public String toString() {
        return "LeafNode[" + schema + "]";
    }
}
