package org.opennfx.datastore.schema;

import java.util.Optional;
import org.opennfx.datastore.type.ValueType;

/** A leaf. */
public final class LeafSchema extends ValueSchema {
    private final boolean mandatory;
    private final Optional<String> defaultValue;

    LeafSchema(
            Definition definition,
            ValueType type,
            Optional<String> units,
            boolean mandatory,
            Optional<String> defaultValue) {
        super(definition, type, units);
        this.mandatory = mandatory;
        this.defaultValue = defaultValue;
    }

    public boolean mandatory() {
        return mandatory;
    }

    /** In canonical form. */
    public Optional<String> defaultValue() {
        return defaultValue;
    }

    @Override
    public boolean isKey() {
        return parent().filter(parent -> parent instanceof ListSchema list && list.keys().contains(this)).isPresent();
    }
}
