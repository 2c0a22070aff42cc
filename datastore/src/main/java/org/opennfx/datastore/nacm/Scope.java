package org.opennfx.datastore.nacm;

import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.SchemaNode;

/** Which data nodes a rule is about. */
sealed interface Scope permits NodePath, StatementScope {
    /** Whether it is about some instance of a data node. */
    boolean canCover(SchemaNode node);

    /** Whether it is about every instance of what it {@linkplain #canCover can cover}. */
    boolean namesNoInstance();

    /** Whether it is about an instance of what it {@linkplain #canCover can cover}. */
    boolean admits(Trail at, String user);

    /** Whether it is about an action or notification that is tied to a data node. */
    boolean covers(Trail at, NodeName name, String user);
}
