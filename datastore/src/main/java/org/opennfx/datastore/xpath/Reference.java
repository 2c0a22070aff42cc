package org.opennfx.datastore.xpath;

import org.opennfx.datastore.schema.ValueSchema;
import org.opennfx.datastore.type.ValueType;

/** A type of a leaf whose values stand for other nodes. */
public sealed interface Reference {
    /** Whether the nodes must exist. */
    boolean requireInstance();

    ValueType type();

    /**
     * A leafref (RFC 7950 9.9).
     *
     * @param target the leaf or leaf-list that it refers to
     * @param parsed on the referring leaf it gives the instances of the target that have its value
     * @param bound the same for the leaf that the reference was made for
     */
    record Leafref(ValueType.LeafrefType type, ValueSchema target, Expression.Path parsed, BoundExpression bound)
            implements Reference {
        @Override
        public boolean requireInstance() {
            return type.requireInstance();
        }
    }

    /** An instance-identifier (RFC 7950 9.13). */
    record Instance(ValueType.InstanceIdentifierType type) implements Reference {
        @Override
        public boolean requireInstance() {
            return type.requireInstance();
        }
    }
}
