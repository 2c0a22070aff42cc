package org.opennfx.server.monitoring;

import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;

/** {@code clear log}. */
public record ClearLog(LogDirectory directory) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("clear-log");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        directory.clear(call.input().leaf("filename").orElseThrow());
        return ContainerNode.empty(call.output());
    }
}
