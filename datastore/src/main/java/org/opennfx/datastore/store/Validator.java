package org.opennfx.datastore.store;

import java.util.List;
import org.opennfx.datastore.edit.Written;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;

/** Decides what the schema decides about a whole datastore (RFC 7950 8). */
public interface Validator {
    /**
     * Checks all of it.
     *
     * @return every error; empty if the content is valid
     */
    List<RpcError> validate(ContainerNode content);

    /**
     * Checks what the difference to a valid content can have broken.
     *
     * @param base valid
     * @return every error; empty if the candidate is valid
     */
    List<RpcError> validate(ContainerNode base, ContainerNode candidate);

    /**
     * What is left of a tree after an edit when the nodes are deleted whose condition the edit made false (RFC 7950 7.21.5,
     * 8.3.2).
     *
     * @param before need not be valid
     * @param written stays, and is what {@link #validate} refuses if its condition is false
     */
    default ContainerNode settled(ContainerNode before, ContainerNode after, Written written) {
        return after;
    }
}
