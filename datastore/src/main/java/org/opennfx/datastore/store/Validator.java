package org.opennfx.datastore.store;

import java.util.List;
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
}
