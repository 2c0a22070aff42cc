package org.opennfx.server.monitoring;

import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code clear log}. Who has done it is in the log. */
public record ClearLog(LogDirectory directory) implements RpcHandler {
    private static final Logger LOG = LoggerFactory.getLogger(ClearLog.class);

    @Override
    public NodeName rpc() {
        return NfxPath.name("clear-log");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var name = call.input().leaf("filename").orElseThrow();
        directory.clear(name);
        LOG.warn("{} has cleared the log {}", call.caller().user(), name);
        return ContainerNode.empty(call.output());
    }
}
