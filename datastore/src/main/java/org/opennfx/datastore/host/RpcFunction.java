package org.opennfx.datastore.host;

import java.util.function.Function;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;

/** An rpc whose implementation is a function. */
record RpcFunction(NodeName rpc, Function<RpcCall, ContainerNode> function) implements RpcHandler {
    @Override
    public ContainerNode invoke(RpcCall call) {
        return function.apply(call);
    }
}
