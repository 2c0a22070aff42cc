package org.opennfx.server.monitoring;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.List;
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
    /** The end of a log that a reply has room for, in bytes. */
    private static final int MOST = 1 << 20;

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
        try {
            var text = end(directory.file(name));
            return TreeBuilder.container(call.output(), output -> output.leaf("file-content", text));
        } catch (IOException e) {
            throw LogDirectory.unreadable(LogDirectory.CLIENT_PATH + "/" + name);
        }
    }

    private static String end(Path log) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - MOST);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var text = LogDirectory.text(bytes);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }
}
