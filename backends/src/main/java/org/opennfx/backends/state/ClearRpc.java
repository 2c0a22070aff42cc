package org.opennfx.backends.state;

import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.HostException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;

/** An rpc that forgets something of what the host has seen; its answer is empty, as on the device. */
record ClearRpc(String local, HostObserver observer, Clearing clearing) implements RpcHandler {
    /** What is forgotten. */
    @FunctionalInterface
    interface Clearing {
        /** @throws org.opennfx.datastore.error.RpcException there is no such thing */
        void clear(HostReport report, ContainerNode input) throws HostException;
    }

    @Override
    public NodeName rpc() {
        return NfxPath.name(local);
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        try {
            clearing.clear(observer.observe(), call.input());
            return ContainerNode.empty(call.output());
        } catch (HostException e) {
            throw HostObserver.failure(e);
        }
    }
}
