package org.opennfx.datastore.schema;

import java.util.Optional;
import org.opennfx.datastore.type.ValueType;

/** A leaf or a leaf-list. */
public abstract sealed class ValueSchema extends SchemaNode permits LeafSchema, LeafListSchema {
    private final ValueType type;
    private final Optional<String> units;

    ValueSchema(Definition definition, ValueType type, Optional<String> units) {
        super(definition);
        this.type = type;
        this.units = units;
    }

    public ValueType type() {
        return type;
    }

    public Optional<String> units() {
        return units;
    }
}
