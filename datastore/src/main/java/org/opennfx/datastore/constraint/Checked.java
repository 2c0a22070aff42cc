package org.opennfx.datastore.constraint;

import org.opennfx.datastore.tree.ContainerNode;

/** A content of a datastore, with what the next check needs to know of it. Immutable, and safe for any thread. */
public final class Checked {
    private final ContainerNode root;
    private final Indexes indexes;

    Checked(ContainerNode root, Indexes indexes) {
        this.root = root;
        this.indexes = indexes;
    }

    public ContainerNode root() {
        return root;
    }

    Indexes indexes() {
        return indexes;
    }
}
