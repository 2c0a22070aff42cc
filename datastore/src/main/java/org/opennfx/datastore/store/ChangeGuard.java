package org.opennfx.datastore.store;

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
        public ContainerNode readable(Caller caller, ContainerNode content) {
            return content;
        }
    };

    /**
     * Lets a change through.
     *
     * @param before the content of the datastore now
     * @param after what it is going to be
     * @throws org.opennfx.datastore.error.RpcException access-denied; nothing is changed
     */
    void admit(Caller caller, ContainerNode before, ContainerNode after);

    /** The part of a content that a caller may read, in which what he seeks is found; the same object where that is all of it. */
    ContainerNode readable(Caller caller, ContainerNode content);
}
