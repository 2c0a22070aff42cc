package org.opennfx.server.operations;

import org.opennfx.datastore.tree.ContainerNode;

/** The part of a datastore's content that a client wants to see. */
@FunctionalInterface
public interface Selection {
    Selection EVERYTHING = root -> root;

    /** @param root the whole content, without what the client must not see */
    ContainerNode select(ContainerNode root);
}
