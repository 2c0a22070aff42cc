package org.opennfx.server.monitoring;

import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.state.Numbers;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show system commit revision}: the commit that made running what it is; nothing before the first. */
public record CommitRevision(Datastore datastore) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("get-commit-revision-information");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var commit = datastore.history().running().commit();
        var detail = call.input().has("detail") || call.input().leaf("level").filter("detail"::equals).isPresent();
        return TreeBuilder.container(call.output(), output -> {
            if (commit.id() > 0) {
                output.container("commit-revision-information", page -> write(commit, detail, page));
            }
        });
    }

    private static void write(Commit commit, boolean detail, TreeBuilder page) {
        page.leaf("revision", "re0-" + commit.time().getEpochSecond() + "-" + commit.id())
                .leaf("date-time", Numbers.dateTime(commit.time()));
        if (detail) {
            page.leaf("user", commit.user()).leaf("client", commit.frontEnd()).leaf("comment", commit.comment());
        }
    }
}
