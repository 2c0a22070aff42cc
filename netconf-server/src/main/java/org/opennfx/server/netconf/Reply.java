package org.opennfx.server.netconf;

import java.util.List;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.view.View;

/** What an rpc-reply says. */
sealed interface Reply {
    record Ok() implements Reply {}

    /**
     * The content of a datastore, in a data element.
     *
     * @param namespace of that element
     */
    record Data(View content, String namespace) implements Reply {}

    /** What an rpc of the model returns. */
    record Output(ContainerNode output) implements Reply {}

    record Failed(List<RpcError> errors) implements Reply {
        public Failed {
            errors = List.copyOf(errors);
        }

        static Failed with(RpcError error) {
            return new Failed(List.of(error));
        }
    }
}
