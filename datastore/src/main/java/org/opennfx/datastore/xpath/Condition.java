package org.opennfx.datastore.xpath;

import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.When;
import org.opennfx.datastore.xpath.XNode.Inner;

/**
 * A when statement, compiled.
 *
 * @param node the data node that exists under it
 * @param parsed the expression as it is written
 * @param bound the expression as it is evaluated
 */
record Condition(SchemaNode node, When when, Expression parsed, Expression bound) {
    boolean onParent() {
        return when.onParent();
    }

    /**
     * Whether it holds below a parent. The context node of a data node's own when has neither value nor children
     * (RFC 7950 7.21.5).
     */
    boolean holds(Inner parent) {
        return bound.holds(onParent() ? parent : new XNode.Opaque(parent.tree, parent, node, false));
    }
}
