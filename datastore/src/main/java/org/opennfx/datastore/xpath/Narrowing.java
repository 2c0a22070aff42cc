package org.opennfx.datastore.xpath;

import java.util.Set;
import java.util.stream.Collectors;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.ValueSchema;

/**
 * Says which context nodes a change can matter to: those for which an expression gives the value that a leaf has where
 * the change is.
 *
 * @param anchor the list that a leaf of is compared, or the leaf or leaf-list that is compared itself; the narrowing
 *     holds for this node and what is below it
 * @param leaf the leaf of the list, or the anchor itself
 * @param value evaluated on the context node
 */
public record Narrowing(SchemaNode anchor, ValueSchema leaf, Expression value) {
    /** Whether the value is the same for all context nodes. */
    public boolean isConstant() {
        return value instanceof Expression.Literal;
    }

    /** Whether the value is this one for all context nodes. */
    public boolean isConstant(String text) {
        return value instanceof Expression.Literal(String constant, _) && constant.equals(text);
    }

    /** What the leaf has at an instance of the anchor. */
    public Set<String> valuesAt(XNode instance) {
        return instance instanceof XNode.Inner inner
                ? inner.children(leaf).stream().map(XNode::text).collect(Collectors.toSet())
                : Set.of(instance.text());
    }
}
