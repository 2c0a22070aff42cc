package org.opennfx.server.view;

import java.util.Optional;
import org.opennfx.datastore.store.Etag;
import org.opennfx.datastore.tree.InnerNode;

/** The versions that a client says it has of nodes (draft-ietf-netconf-transaction-id, table 1). */
public interface ClientVersions {
    /** The one of this node, or of the closest node above of which it says one; empty where it does not want to know. */
    Optional<Etag> here();

    /** Those of a container or list entry in this node. */
    ClientVersions inside(InnerNode child);

    /** One of the datastore as a whole. */
    static ClientVersions of(Etag etag) {
        return new ClientVersions() {
            @Override
            public Optional<Etag> here() {
                return Optional.of(etag);
            }

            @Override
            public ClientVersions inside(InnerNode child) {
                return this;
            }
        };
    }
}
