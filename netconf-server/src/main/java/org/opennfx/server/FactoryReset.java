package org.opennfx.server;

import java.io.IOException;
import java.util.List;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;

/**
 * The way back to how the device was when it was new (RFC 8808 2). It is decided when the rpc returns; the client's session
 * ends with its reply, and then the server has to start anew.
 */
record FactoryReset(NodeName rpc, Datastore datastore, StateContents state, RequestedEnd end) implements RpcHandler {
    private static final NodeName STANDARD =
            new NodeName("ietf-factory-default", "urn:ietf:params:xml:ns:yang:ietf-factory-default", "factory-reset");

    /** By its standard name and by that of the device, whose parameters change nothing: it is always all that goes. */
    static List<RpcHandler> of(Datastore datastore, StateContents state, RequestedEnd end) {
        return List.of(
                new FactoryReset(STANDARD, datastore, state, end),
                new FactoryReset(NfxPath.name("request-jdm-system-zeroize"), datastore, state, end));
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        datastore.reset(call.caller(), this::condemn);
        end.decide(call.caller(), Ending.ANEW);
        return ContainerNode.empty(call.output());
    }

    private void condemn() {
        try {
            state.condemn();
        } catch (IOException e) {
            throw RpcError.application(ErrorTag.OPERATION_FAILED, "the state directory cannot be written to: " + e.getMessage())
                    .asException();
        }
    }
}
