package org.opennfx.server;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.opennfx.datastore.edit.EditNode;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.server.operations.Operations;

/**
 * An edit of running that the server makes itself when it starts.
 *
 * @param what it is, for history and errors
 */
record Installation(List<EditNode> config, String what) {
    Installation {
        config = List.copyOf(config);
    }

    /** @throws IOException why it cannot be, in words for the operator; nothing is changed then */
    void into(Operations operations) throws IOException {
        try {
            operations.install(config, what);
        } catch (RpcException e) {
            throw new IOException(
                    what + ": " + e.errors().stream().map(RpcError::toString).collect(Collectors.joining("\n")), e);
        }
    }
}
