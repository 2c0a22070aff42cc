package org.opennfx.backends.backup;

import java.util.List;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.backends.state.StateContainer;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.host.StateProvider;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.schema.Schema;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.DataNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code state backups}, and {@code show backups}. */
record BackupState(BackupStore store, BackupJobs jobs) implements StateProvider, RpcHandler {
    @Override
    public List<DataNode> state(Schema schema) {
        return StateContainer.of(schema, this::write);
    }

    @Override
    public NodeName rpc() {
        return NfxPath.name("get-vnf-backup-information");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        return TreeBuilder.container(call.output(), this::write);
    }

    private void write(TreeBuilder parent) {
        parent.container("backups", backups -> {
            store.backups().forEach(backup -> backups.entry("backup", entry -> write(backup, entry)));
            jobs.jobs().forEach(job -> backups.entry("job", entry -> write(job, entry)));
        });
    }

    private static void write(Backup backup, TreeBuilder entry) {
        entry.leaf("id", backup.id())
                .leaf("vnf-name", backup.vnf())
                .leaf("disk", backup.device())
                .leaf("base", backup.base())
                .leaf("time", backup.time())
                .leaf("schedule", backup.schedule())
                .leaf("disk-size", backup.diskSize())
                .leaf("size", backup.size())
                .leaf("checksum", backup.checksum());
    }

    private static void write(Job job, TreeBuilder entry) {
        entry.leaf("id", job.id())
                .leaf("operation", job.kind())
                .leaf("vnf-name", job.vnf())
                .leaf("disk", job.device())
                .leaf("backup-id", job.backup())
                .leaf("state", job.state())
                .leaf("percent", job.percent())
                .leaf("start-time", job.started())
                .leaf("end-time", job.ended())
                .leaf("reason", job.reason());
    }
}
