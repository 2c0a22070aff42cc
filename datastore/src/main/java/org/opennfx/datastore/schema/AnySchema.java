package org.opennfx.datastore.schema;

/** An anydata or anyxml node: what is in it is kept, and not looked into. */
public final class AnySchema extends SchemaNode {
    private final boolean mandatory;

    AnySchema(Definition definition, boolean mandatory) {
        super(definition);
        this.mandatory = mandatory;
    }

    public boolean mandatory() {
        return mandatory;
    }
}
