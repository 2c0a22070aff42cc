package org.opennfx.server.view;

import org.opennfx.datastore.xpath.Meter;
import org.opennfx.datastore.xpath.XNode.Inner;

/** The part of a datastore's content that a client wants to see. */
@FunctionalInterface
public interface Selection {
    Selection EVERYTHING = _ -> Pick.whole();

    /**
     * Selects once for each read.
     *
     * @param root the whole content, without what the client must not see
     * @throws org.opennfx.datastore.error.RpcException if what is asked for is nothing that can be selected
     */
    Pick pick(Inner root);

    /** The same, which a meter watches while it selects. */
    default Selection metered(Meter meter) {
        return root -> root.tree().metered(meter, () -> pick(root));
    }
}
