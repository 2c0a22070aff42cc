package org.opennfx.server;

import java.io.IOException;
import java.util.OptionalLong;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.operations.SessionListener;

/**
 * The way back to how the device was when it was new (RFC 8808 2). It is decided when the rpc returns; the client's session
 * ends with its reply, and then the server has to start anew.
 */
final class FactoryReset implements RpcHandler, SessionListener {
    private final Datastore datastore;
    private final StateContents state;
    private final Runnable startAnew;
    private volatile OptionalLong decidedBy = OptionalLong.empty();

    /** @param startAnew must not block; told once */
    FactoryReset(Datastore datastore, StateContents state, Runnable startAnew) {
        this.datastore = datastore;
        this.state = state;
        this.startAnew = startAnew;
    }

    @Override
    public NodeName rpc() {
        return new NodeName("ietf-factory-default", "urn:ietf:params:xml:ns:yang:ietf-factory-default", "factory-reset");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        datastore.reset(call.caller(), this::condemn);
        decidedBy = OptionalLong.of(call.caller().sessionId());
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

    @Override
    public void opened(Session session) {
        // only the end of one matters
    }

    @Override
    public void ended(Session session, SessionEnd end) {
        if (decidedBy.equals(OptionalLong.of(session.id()))) {
            startAnew.run();
        }
    }
}
