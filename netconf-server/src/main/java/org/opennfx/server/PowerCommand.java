package org.opennfx.server;

import java.util.List;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * {@code request system reboot}, {@code power-off} and {@code halt}: the device manager starts anew, with what is committed, or ends in
 * order. The machine under it goes on, and so do guests that are not inside the device itself.
 */
record PowerCommand(String local, Ending ending, String status, RequestedEnd end) implements RpcHandler {
    private static final String NOW = "Shutdown NOW!";
    private static final String ALONE =
            NOW + "\nThe device manager ends. The machine that it runs on goes on, with those guests that are not inside the device manager.";

    static List<RpcHandler> all(RequestedEnd end) {
        return List.of(
                new PowerCommand("request-reboot", Ending.ANEW, NOW, end),
                new PowerCommand("request-power-off", Ending.FOR_GOOD, ALONE, end),
                new PowerCommand("request-halt", Ending.FOR_GOOD, ALONE, end));
    }

    @Override
    public NodeName rpc() {
        return NfxPath.name(local);
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        refuseLater(call.input());
        end.decide(call.caller(), ending);
        return TreeBuilder.container(
                call.output(), output -> output.container("request-reboot-results", results -> results.leaf("request-reboot-status", status)));
    }

    private static void refuseLater(ContainerNode input) {
        if (input.leaf("at").filter(time -> !time.equals("now")).isPresent() || input.leaf("in").filter(time -> !time.equals("0")).isPresent()) {
            throw RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, "This device does it at once or not at all").asException();
        }
    }
}
