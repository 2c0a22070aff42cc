package org.opennfx.datastore.schema;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.type.ValueType;

/** A leaf-list. */
public final class LeafListSchema extends ValueSchema {
    private final boolean userOrdered;
    private final Bounds bounds;
    private final List<String> defaults;

    LeafListSchema(
            Definition definition,
            ValueType type,
            Optional<String> units,
            boolean userOrdered,
            Bounds bounds,
            List<String> defaults) {
        super(definition, type, units);
        this.userOrdered = userOrdered;
        this.bounds = bounds;
        this.defaults = List.copyOf(defaults);
    }

    public boolean userOrdered() {
        return userOrdered;
    }

    public Bounds bounds() {
        return bounds;
    }

    /** In canonical form, in the order of the model (RFC 7950 7.7.4). */
    public List<String> defaults() {
        return defaults;
    }
}
