package org.opennfx.server.monitoring;

import java.time.Duration;
import java.util.List;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.state.Numbers;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * {@code show system uptime}: what the host says, and who has committed last, where anybody has.
 *
 * @param host answers without commits, of which it does not know
 */
public record Uptime(RpcHandler host, Datastore datastore) implements RpcHandler {
    private static final NodeName RPC = NfxPath.name("get-system-uptime-information");
    private static final String PAGE = "system-uptime-information";

    /** The same operations, of which that one knows of commits. */
    public static List<RpcHandler> in(List<RpcHandler> handlers, Datastore datastore) {
        return handlers.stream().map(handler -> handler.rpc().equals(RPC) ? new Uptime(handler, datastore) : handler).toList();
    }

    @Override
    public NodeName rpc() {
        return RPC;
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var said = host.invoke(call);
        return TreeBuilder.container(call.output(), output -> output.container(PAGE, page -> {
            said.container(PAGE).ifPresent(parts -> parts.children().forEach(page::node));
            writeLastCommit(page);
        }));
    }

    private void writeLastCommit(TreeBuilder page) {
        var commit = datastore.history().running().commit();
        if (commit.id() > 0) {
            page.container("last-configured-time", time -> time
                    .leaf("date-time", Numbers.dateTime(commit.time()))
                    .leaf("time-length", Numbers.length(Duration.between(commit.time(), datastore.time())))
                    .leaf("user", commit.user()));
        }
    }
}
