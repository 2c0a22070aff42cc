package org.opennfx.datastore.xpath;

import java.util.List;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.schema.When;

/**
 * A when statement, compiled.
 *
 * @param node the data node that exists under it
 * @param brought the children of the same parent that exist under the same statement, {@code node} among them
 * @param parsed the expression as it is written
 * @param bound the expression as it is evaluated
 */
record Condition(SchemaNode node, List<SchemaNode> brought, When when, Expression parsed, Expression bound) {
    boolean onParent() {
        return when.onParent();
    }
}
