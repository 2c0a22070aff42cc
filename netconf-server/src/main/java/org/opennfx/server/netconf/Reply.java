package org.opennfx.server.netconf;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.Errors;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.store.Etag;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.view.View;

/** What an rpc-reply says. */
sealed interface Reply {
    default boolean isError() {
        return switch (this) {
            case Failed _ -> true;
            case OfDialect(var answer) -> answer.isError();
            case Ok _, Data _, Output _ -> false;
        };
    }

    /** @param etag of what was changed, where the client wants to know it */
    record Ok(Optional<Etag> etag) implements Reply {
        Ok() {
            this(Optional.empty());
        }
    }

    /**
     * The content of a datastore, in a data element.
     *
     * @param namespace of that element
     */
    record Data(View content, String namespace) implements Reply {}

    /** What an rpc of the model returns. */
    record Output(ContainerNode output) implements Reply {}

    /** What the session's dialect answers. */
    record OfDialect(Dialect.Answer answer) implements Reply {}

    /** @param errors the first ones, as {@link Errors} says */
    record Failed(List<RpcError> errors) implements Reply {
        public Failed {
            errors = Errors.limited(List.copyOf(errors));
        }

        static Failed with(RpcError error) {
            return new Failed(List.of(error));
        }
    }
}
