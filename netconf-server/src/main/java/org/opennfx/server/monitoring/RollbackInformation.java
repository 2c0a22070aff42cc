package org.opennfx.server.monitoring;

import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.operations.AccessControl;

/** {@code show system rollback}: what the caller may read of a configuration that once was running. */
public record RollbackInformation(Datastore datastore, Schema schema, AccessControl access) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("get-rollback-information");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var wanted = readable(call, call.input().leaf("rollback").orElseThrow());
        var form = new FormerConfiguration(schema);
        return call.input()
                .leaf("compare")
                .map(other -> form.comparison(call, readable(call, other), wanted))
                .orElseGet(() -> form.answer(call, wanted, "rollback-information"));
    }

    private ContainerNode readable(RpcCall call, String number) {
        var revision = datastore.history().rollback(Integer.parseInt(number)).orElseThrow(() -> RpcError.application(
                        ErrorTag.DATA_MISSING, "There is no rollback " + number + " yet")
                .asException());
        return access.readable(call.caller().user(), revision.content());
    }
}
