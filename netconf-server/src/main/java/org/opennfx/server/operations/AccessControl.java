package org.opennfx.server.operations;

import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;

/** Decides what a user may do and see. Asked at every operation, so that a change of the configuration counts at once. */
public interface AccessControl {
    /** @throws org.opennfx.datastore.error.RpcException access-denied where the user may not call this operation */
    void require(String user, NodeName operation);

    /** The part of a datastore's content that the user may read. */
    ContainerNode readable(String user, ContainerNode root);
}
