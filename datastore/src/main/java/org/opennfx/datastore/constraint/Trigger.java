package org.opennfx.datastore.constraint;

import java.util.Optional;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.xpath.Narrowing;

/**
 * Why a change of an instance of some schema node can matter to a constraint.
 *
 * @param apex the instances that it can matter to are below the same instance of this node as the change
 * @param narrowing and, if there is one, are found by a value where the change is
 */
record Trigger(Constraint constraint, SchemaNode apex, Optional<Narrowed> narrowing) {
    /**
     * @param index empty if the value is the same for all instances
     */
    record Narrowed(Narrowing narrowing, Optional<Indexed> index) {}
}
