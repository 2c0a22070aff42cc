package org.opennfx.server.monitoring;

import java.util.Optional;
import java.util.stream.IntStream;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.state.Numbers;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.journal.Commit;
import org.opennfx.datastore.journal.History;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.journal.ScheduledCommit;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.store.Datastore;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;
import org.opennfx.server.operations.AtTime;

/** {@code show system commit}: the one that waits for its time, and those that are kept, the last one first; the numbers are those of rollback. */
public record CommitInformation(Datastore datastore) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("get-commit-information");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var history = datastore.history();
        var revisions = history.revisions();
        return TreeBuilder.container(call.output(), output -> output.container("commit-information", page -> {
            datastore.scheduledCommit().ifPresent(scheduled ->
                    page.container("pending-commit", pending -> write(scheduled, pending)));
            IntStream.range(0, revisions.size())
                    .filter(number -> revisions.get(number).commit().id() > 0)
                    .forEach(number -> page.entry("commit-history", entry -> {
                        write(number, revisions.get(number).commit(), entry);
                        entry.leaf("commit-confirmed", unconfirmed(history, revisions.get(number)));
                    }));
        }));
    }

    /** What the device says of a commit that is undone unless it is confirmed. */
    private Optional<String> unconfirmed(History history, Revision revision) {
        return datastore.confirmedCommit().filter(_ -> history.isTentative(revision)).map(commit ->
                "commit confirmed, rollback in " + commit.minutesLeft(datastore.time()) + "mins");
    }

    private static void write(ScheduledCommit scheduled, TreeBuilder pending) {
        pending.leaf("user", scheduled.user())
                .leaf("client", scheduled.client())
                .leaf("log", scheduled.comment())
                .leaf("date-time", AtTime.shown(scheduled.time()));
    }

    private static void write(int number, Commit commit, TreeBuilder entry) {
        entry.leaf("sequence-number", number)
                .leaf("date-time", Numbers.dateTime(commit.time()))
                .leaf("user", commit.user())
                .leaf("client", commit.frontEnd())
                .leaf("log", commit.comment());
    }
}
