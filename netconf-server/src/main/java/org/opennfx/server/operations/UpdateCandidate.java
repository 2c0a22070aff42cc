package org.opennfx.server.operations;

import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.ResolutionMode;
import org.opennfx.datastore.tree.ContainerNode;

/** Brings the private candidate of a session up to running (draft-ietf-netconf-privcand 4.8.1). */
final class UpdateCandidate implements RpcHandler {
    private static final String MODULE = "ietf-netconf-private-candidate";

    private final Changes changes;

    UpdateCandidate(Changes changes) {
        this.changes = changes;
    }

    @Override
    public NodeName rpc() {
        return new NodeName(MODULE, "urn:ietf:params:xml:ns:yang:" + MODULE, "update");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var mode = call.input().leafOrDefault("resolution-mode").flatMap(ResolutionMode::named);
        changes.update(call.caller(), mode.orElseThrow());
        return ContainerNode.empty(call.output());
    }
}
