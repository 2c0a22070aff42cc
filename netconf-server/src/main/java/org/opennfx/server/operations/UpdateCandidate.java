package org.opennfx.server.operations;

import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.store.ResolutionMode;
import org.opennfx.datastore.tree.ContainerNode;

/** Brings the private candidate of a session up to running (draft-ietf-netconf-privcand 4.8.1). */
final class UpdateCandidate implements RpcHandler {
    private static final String MODULE = "ietf-netconf-private-candidate";

    private final Datastore datastore;
    private final AccessControl access;

    UpdateCandidate(Datastore datastore, AccessControl access) {
        this.datastore = datastore;
        this.access = access;
    }

    @Override
    public NodeName rpc() {
        return new NodeName(MODULE, "urn:ietf:params:xml:ns:yang:" + MODULE, "update");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var mode = call.input().leafOrDefault("resolution-mode").flatMap(ResolutionMode::named);
        try {
            datastore.update(call.caller(), mode.orElseThrow());
        } catch (RpcException e) {
            throw access.concealed(call.caller().user(), e);
        }
        return ContainerNode.empty(call.output());
    }
}
