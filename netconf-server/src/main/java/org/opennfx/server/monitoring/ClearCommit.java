package org.opennfx.server.monitoring;

import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code clear system commit}: the commit that waits for its time does not happen. */
public record ClearCommit(Datastore datastore) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("clear-system-commit");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var said = datastore.clearScheduledCommit() ? "Pending commit cleared." : "No commit scheduled.";
        return TreeBuilder.container(call.output(), output -> output.leaf("output", said));
    }
}
