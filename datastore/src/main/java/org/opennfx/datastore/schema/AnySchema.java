package org.opennfx.datastore.schema;

/** An anydata or anyxml node: what is in it is kept, and not looked into. */
public final class AnySchema extends SchemaNode {
    private final Kind kind;
    private final boolean mandatory;

    AnySchema(Definition definition, Kind kind, boolean mandatory) {
        super(definition);
        this.kind = kind;
        this.mandatory = mandatory;
    }

    /** The statement that defines it. */
    public enum Kind {
        /** It has nodes in it that some module defines (RFC 7950 7.10). */
        ANYDATA,
        /** It has anything in it (RFC 7950 7.11). */
        ANYXML
    }

    public Kind kind() {
        return kind;
    }

    public boolean mandatory() {
        return mandatory;
    }
}
