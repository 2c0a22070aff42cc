package org.opennfx.datastore.tree;

import java.util.Optional;
import org.opennfx.datastore.schema.LeafSchema;
import org.opennfx.datastore.type.ValueType.JsonForm;

/**
 * A leaf.
 *
 * @param value in canonical form; empty text for type empty
 * @param form how JSON has given the value, where it is not as {@link org.opennfx.datastore.type.ValueType#jsonForm} has it:
 *     of a union, JSON can say a member that is not the first one which takes the text (RFC 7951 6.10)
 */
public record LeafNode(LeafSchema schema, String value, Optional<JsonForm> form) implements DataNode {
    public LeafNode(LeafSchema schema, String value) {
        this(schema, value, Optional.empty());
    }

    /** How JSON writes the value. */
    public JsonForm jsonForm() {
        return form.orElseGet(() -> schema.type().jsonForm(value));
    }

    /** Values that are secrets stay out of logs. */
    @Override
    public String toString() {
        return "LeafNode[" + schema + "]";
    }
}
