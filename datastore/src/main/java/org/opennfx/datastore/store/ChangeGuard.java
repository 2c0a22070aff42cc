package org.opennfx.datastore.store;

import org.opennfx.datastore.edit.EditResult;
import org.opennfx.datastore.host.Caller;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * Decides whether a caller may change a datastore as an operation would. It is asked beside no other change, right before
 * the change is made or tested; what the server does by itself, such as undoing a commit, is not asked about.
 */
public interface ChangeGuard {
    /** Lets every change through. */
    ChangeGuard NONE = new ChangeGuard() {
        @Override
        public void admit(Caller caller, ContainerNode before, ContainerNode after) {}

        @Override
        public void admitMove(Caller caller, EditResult.Moved moved) {}
    };

    /**
     * Lets a change through.
     *
     * @param before the content of the datastore now
     * @param after what it is going to be
     * @throws org.opennfx.datastore.error.RpcException access-denied; nothing is changed
     */
    void admit(Caller caller, ContainerNode before, ContainerNode after);

    /**
     * Lets what is at one place be written to another, where others or the caller himself may be allowed to read it.
     *
     * @throws org.opennfx.datastore.error.RpcException access-denied; nothing is changed
     */
    void admitMove(Caller caller, EditResult.Moved moved);
}
