package org.opennfx.server.notifications;

import java.util.function.Function;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;

/** One of the operations on subscriptions. */
record SubscriptionRpc(NodeName rpc, Function<RpcCall, ContainerNode> operation) implements RpcHandler {
    @Override
    public ContainerNode invoke(RpcCall call) {
        return operation.apply(call);
    }
}
