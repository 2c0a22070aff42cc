package org.opennfx.server.view;

import java.util.Optional;
import org.opennfx.datastore.tree.InnerNode;
import org.opennfx.datastore.tree.Rendition;

/**
 * Where the configuration in one node of operational comes from.
 *
 * @param running the same node in running, by which origins are told
 */
public record Origins(Optional<InnerNode> running) {
    /** Those in a container or an entry in the node. */
    public Origins inside(InnerNode child) {
        return new Origins(running.flatMap(node -> Sieve.same(child, node)));
    }

    /** Marks every child of the node with its origin, as though the node had none itself. */
    public Rendition rendition() {
        return new OriginRendition(Rendition.AS_IS, running, Optional.empty());
    }
}
