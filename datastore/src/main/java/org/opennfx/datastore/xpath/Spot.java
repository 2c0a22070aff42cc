package org.opennfx.datastore.xpath;

import java.util.Optional;
import org.opennfx.datastore.schema.SchemaNode;

/**
 * A schema node that a path may be at.
 *
 * @param apex the highest node that the path went through since the context node
 */
record Spot(SchemaNode node, SchemaNode apex, Optional<Narrowing> narrowing) {
    /** Where a path starts. */
    static Spot at(SchemaNode node) {
        return new Spot(node, node, Optional.empty());
    }

    Spot down(SchemaNode child) {
        return new Spot(child, apex, narrowing);
    }

    Optional<Spot> up() {
        return node.parent().map(parent -> new Spot(
                parent,
                apex == node ? parent : apex,
                narrowing.filter(each -> each.anchor() != node)));
    }

    Spot narrowed(Optional<Narrowing> further) {
        var keep = further.isEmpty() || narrowing.filter(mine -> !mine.isConstant()).isPresent();
        return keep ? this : new Spot(node, apex, further);
    }

    Read read() {
        return new Read(node, apex, narrowing);
    }
}
