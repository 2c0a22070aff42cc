package org.opennfx.datastore.constraint;

import java.util.List;
import java.util.Set;
import org.opennfx.datastore.schema.SchemaNode;
import org.opennfx.datastore.xpath.Read;
import org.opennfx.datastore.xpath.XNode;

/** A constraint on all instances of a schema node. */
interface Constraint {
    /** The schema node whose instances it is checked on. */
    SchemaNode context();

    /** What the verdict on an instance depends on. */
    Set<Read> reads();

    /** What an instance is found by when something else changes. */
    default List<Indexed> indexes() {
        return List.of();
    }

    /**
     * Checks one instance.
     *
     * @return what is wrong with it
     */
    List<Violation> check(XNode instance, Run run);
}
