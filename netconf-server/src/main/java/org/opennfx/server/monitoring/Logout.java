package org.opennfx.server.monitoring;

import java.util.List;
import java.util.OptionalLong;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionEnd;
import org.opennfx.server.operations.SessionRegistry;

/** {@code request system logout}: ends sessions of others. */
record Logout(SessionRegistry sessions) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("request-system-logout");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var caller = call.caller();
        var ended = meant(call.input()).stream().filter(session -> session.id() != caller.sessionId()).toList();
        if (ended.isEmpty()) {
            throw RpcError.application(ErrorTag.DATA_MISSING, "There is no other session like that").asException();
        }
        var why = new SessionEnd(
                SessionEnd.Reason.KILLED,
                OptionalLong.of(caller.sessionId()),
                "logged out by session " + caller.sessionId() + " of " + caller.user());
        ended.forEach(session -> session.end(why));
        return ContainerNode.empty(call.output());
    }

    private List<Session> meant(ContainerNode input) {
        var number = input.leaf("terminal").map(terminal -> terminal.replaceFirst("^pts/", ""));
        var user = input.leaf("user");
        return sessions.all().stream()
                .filter(session -> number.isEmpty() || String.valueOf(session.id()).equals(number.get()))
                .filter(session -> user.isEmpty() || session.user().equals(user.get()))
                .toList();
    }
}
