package org.opennfx.datastore.host;

import org.opennfx.datastore.schema.ActionSchema;
import org.opennfx.datastore.tree.ContainerNode;

/** The implementation of one {@code action} statement (RFC 7950 7.15). Called by many threads at once. */
public interface ActionHandler {
    /** Whether it is this action that it implements. */
    boolean implementsAction(ActionSchema action);

    /**
     * Does what the action is for. What changes the host takes its {@linkplain ActionCall#host turn} for that.
     *
     * @return an instance of {@link ActionCall#output}
     * @throws org.opennfx.datastore.error.RpcException what the reply has to say instead
     */
    ContainerNode invoke(ActionCall call);
}
