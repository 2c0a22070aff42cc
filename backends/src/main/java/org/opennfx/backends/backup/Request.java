package org.opennfx.backends.backup;

import java.util.function.BiConsumer;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * An rpc about backups.
 *
 * @param work reads the input and writes the output
 */
record Request(String local, BiConsumer<ContainerNode, TreeBuilder> work) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name(local);
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        return TreeBuilder.container(call.output(), output -> output.container(
                "request-vnf-backup-information", information -> work.accept(call.input(), information)));
    }
}
