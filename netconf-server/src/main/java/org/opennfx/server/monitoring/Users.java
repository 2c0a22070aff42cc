package org.opennfx.server.monitoring;

import java.time.InstantSource;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.state.Numbers;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.operations.Session;
import org.opennfx.server.operations.SessionRegistry;

/** {@code show system users}: the sessions that are open, of whatever protocol. */
record Users(SessionRegistry sessions, InstantSource clock) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("get-system-users-information");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var open = sessions.all();
        return TreeBuilder.container(call.output(), output -> output.container(
                "system-users-information", page -> page.container("uptime-information", information -> information
                        .leaf("date-time", Numbers.dateTime(clock.instant()))
                        .leaf("active-user-count", open.size())
                        .container("user-table", table ->
                                open.forEach(session -> table.entry("user-entry", row -> write(session, row)))))));
    }

    private static void write(Session session, TreeBuilder row) {
        row.leaf("user", session.user())
                .leaf("tty", session.terminal())
                .leaf("from", session.peer().address())
                .leaf("login-time", Numbers.dateTime(session.since()))
                .leaf("command", session.protocol());
    }
}
