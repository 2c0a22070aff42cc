package org.opennfx.server.monitoring;

import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code show log}: the logs that there are, or what is in one of them. */
public record LogFiles(LogDirectory directory) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("get-log");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        return call.input().leaf("filename").map(name -> content(call, name)).orElseGet(() -> list(call));
    }

    /** {@code monitor start}, which takes a terminal that shows the lines while they come. */
    public static RpcHandler following() {
        return new RpcHandler() {
            @Override
            public NodeName rpc() {
                return NfxPath.name("monitor-log");
            }

            @Override
            public ContainerNode invoke(RpcCall call) {
                throw RpcError.application(
                                ErrorTag.OPERATION_NOT_SUPPORTED, "A log is followed at a terminal; get-log returns what it has")
                        .asException();
            }
        };
    }

    private ContainerNode list(RpcCall call) {
        var logs = directory.files();
        return TreeBuilder.container(call.output(), output -> output.container("directory-list", page ->
                page.entry("directory", row -> {
                    row.leaf("directory-name", LogDirectory.CLIENT_PATH);
                    logs.forEach(log -> row.entry("file-information", file -> file.leaf("file-name", log.getFileName())));
                    row.leaf("total-files", logs.size());
                })));
    }

    private ContainerNode content(RpcCall call, String name) {
        var text = directory.end(name);
        return TreeBuilder.container(call.output(), output -> output.leaf("file-content", text));
    }
}
