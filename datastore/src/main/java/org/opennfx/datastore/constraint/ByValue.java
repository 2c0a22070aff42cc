package org.opennfx.datastore.constraint;

import java.util.Set;
import org.opennfx.datastore.xpath.Expression;
import org.opennfx.datastore.xpath.XNode;

/** Finds the instances that a constraint is checked on by the values of an expression. Compared by identity. */
final class ByValue implements Indexed {
    private final Expression value;

    ByValue(Expression value) {
        this.value = value;
    }

    @Override
    public Set<String> keys(XNode instance) {
        return value.texts(instance);
    }
}
