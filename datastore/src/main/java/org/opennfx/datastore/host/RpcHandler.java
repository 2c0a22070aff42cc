package org.opennfx.datastore.host;

import java.util.function.Consumer;
import java.util.function.Function;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;

/** The implementation of one {@code rpc} statement. Called by many threads at once. */
public interface RpcHandler {
    NodeName rpc();

    /**
     * Does what the rpc is for. What changes the host takes its {@linkplain RpcCall#host turn} for that.
     *
     * @return an instance of {@link RpcCall#output}
     * @throws org.opennfx.datastore.error.RpcException what the reply has to say instead
     */
    ContainerNode invoke(RpcCall call);

    /** One that invokes a function. */
    static RpcHandler of(NodeName rpc, Function<RpcCall, ContainerNode> function) {
        return new RpcFunction(rpc, function);
    }

    /** One whose answer is empty: what it is for was done. */
    static RpcHandler silent(NodeName rpc, Consumer<RpcCall> work) {
        return of(rpc, call -> {
            work.accept(call);
            return ContainerNode.empty(call.output());
        });
    }
}
