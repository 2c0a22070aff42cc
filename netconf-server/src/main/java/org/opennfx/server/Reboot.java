package org.opennfx.server;

import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * {@code request system reboot}: the device manager starts anew, with what is committed. The machine under it goes on, and so
 * do guests that are not inside the device itself.
 */
record Reboot(Restart restart) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("request-reboot");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        refuseLater(call.input());
        restart.decide(call.caller());
        return TreeBuilder.container(call.output(), output -> output.container(
                "request-reboot-results", results -> results.leaf("request-reboot-status", "Shutdown NOW!")));
    }

    private static void refuseLater(ContainerNode input) {
        if (input.leaf("at").filter(time -> !time.equals("now")).isPresent() || input.leaf("in").filter(time -> !time.equals("0")).isPresent()) {
            throw RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, "This device restarts at once or not at all").asException();
        }
    }
}
