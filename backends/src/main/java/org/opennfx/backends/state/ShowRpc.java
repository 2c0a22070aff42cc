package org.opennfx.backends.state;

import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** An rpc that observes the host and writes a page about it. */
record ShowRpc(String local, HostObserver observer, Page page) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name(local);
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var report = observer.observe();
        return TreeBuilder.container(call.output(), output -> page.write(report, call.input(), output));
    }
}
