package org.opennfx.datastore.constraint;

import java.util.Set;
import org.opennfx.datastore.xpath.XNode;

/** An index over the instances that a constraint is checked on. Compared by identity. */
@FunctionalInterface
interface Indexed {
    /** The keys that an instance is found by. */
    Set<?> keys(XNode instance);
}
