package org.opennfx.datastore.store;

import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * Decides whether a caller may change a datastore as an operation would. It is asked beside no other change, right before
 * the change is made or tested; what the server does by itself, such as undoing a commit, is not asked about.
 */
@FunctionalInterface
public interface ChangeGuard {
    /** Lets every change through. */
    ChangeGuard NONE = (_, _, _) -> { };

    /**
     * Lets a change through.
     *
     * @param before the content of the datastore now
     * @param after what it is going to be
     * @throws org.opennfx.datastore.error.RpcException access-denied; nothing is changed
     */
    void admit(Caller caller, ContainerNode before, ContainerNode after);
}
