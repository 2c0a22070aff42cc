package org.opennfx.datastore.tree;

import java.util.Optional;
import org.opennfx.datastore.path.InstancePath;
import org.opennfx.datastore.schema.ChoiceSchema;
import org.opennfx.datastore.schema.SchemaNode;

/** Something that both sides of a {@link Merge} changed since their common base, and not alike. */
public sealed interface Conflict {
    /** The node that is in conflict; a list or leaf-list as a whole where it is. */
    InstancePath path();

    /** A node has another content on either side, or is there on one of them alone. */
    record OfNode(
            InstancePath path,
            SchemaNode schema,
            Optional<DataNode> base,
            Optional<DataNode> mine,
            Optional<DataNode> theirs)
            implements Conflict {}

    /** The entries of a user-ordered list stand in another order on either side. */
    record OfOrder(InstancePath path) implements Conflict {}

    /**
     * The two sides have different cases of a choice.
     *
     * @param path of a node that {@code mine} has
     * @param theirs a node that the other side has
     */
    record OfChoice(InstancePath path, ChoiceSchema choice, SchemaNode theirs) implements Conflict {}
}
