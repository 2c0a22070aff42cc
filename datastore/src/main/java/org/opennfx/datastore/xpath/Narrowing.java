package org.opennfx.datastore.xpath;

import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;

/**
 * Says which context nodes a change can matter to: those for which an expression gives the value that a leaf has where
 * the change is.
 *
 * @param anchor the list that a key of is compared, or the leaf or leaf-list that is compared itself; the narrowing
 *     holds for this node and what is below it
 * @param leaf the key, or the anchor itself
 * @param value evaluated on the context node
 */
public record Narrowing(SchemaNode anchor, ValueSchema leaf, Expression value) {
    /** Whether the value is the same for all context nodes. */
    public boolean isConstant() {
        return value instanceof Expression.Literal;
    }
}
