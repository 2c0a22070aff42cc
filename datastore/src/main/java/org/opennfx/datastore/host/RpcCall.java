package org.opennfx.datastore.host;

import org.opennfx.datastore.schema.ContainerSchema;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * One invocation of an rpc.
 *
 * @param input checked against the schema, defaults not filled in
 * @param caller whom access control has already let through
 * @param output the schema of what {@link RpcHandler#invoke} returns
 * @param host keeps commits away while the rpc changes the host
 * @param audience whom the answer is for
 */
public record RpcCall(ContainerNode input, Caller caller, ContainerSchema output, HostTurn host, Audience audience) {
    /** One whose answer is wanted when it is complete. */
    public RpcCall(ContainerNode input, Caller caller, ContainerSchema output, HostTurn host) {
        this(input, caller, output, host, Audience.patient());
    }
}
