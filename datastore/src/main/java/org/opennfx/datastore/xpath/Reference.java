package org.opennfx.datastore.xpath;

import java.util.Optional;
import org.opennfx.datastore.schema.InnerSchema;
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
     * @param anchor the root or the ancestor of the leaf that the path goes down from, if it means every instance of the
     *     target below that and an evaluation has to walk through lists to find one
     */
    record Leafref(
            ValueType.LeafrefType type,
            ValueSchema target,
            Expression.Path parsed,
            BoundExpression bound,
            Optional<InnerSchema> anchor)
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
