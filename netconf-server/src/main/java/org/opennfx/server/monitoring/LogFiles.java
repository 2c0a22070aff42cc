package org.opennfx.server.monitoring;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * {@code show log}: the logs that there are, or what is in one of them.
 *
 * @param directory of the logs; it need not be there
 */
public record LogFiles(Path directory) implements RpcHandler {
    /** As clients know the directory. */
    private static final String CLIENT_PATH = "/var/log";

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

    private ContainerNode list(RpcCall call) {
        var logs = logs();
        return TreeBuilder.container(call.output(), output -> output.container("directory-list", page ->
                page.entry("directory", row -> {
                    row.leaf("directory-name", CLIENT_PATH);
                    logs.forEach(log -> row.entry("file-information", file -> file.leaf("file-name", log.getFileName())));
                    row.leaf("total-files", logs.size());
                })));
    }

    private List<Path> logs() {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (var files = Files.list(directory)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        } catch (IOException e) {
            throw unreadable(CLIENT_PATH);
        }
    }

    private ContainerNode content(RpcCall call, String name) {
        var log = logs().stream()
                .filter(file -> String.valueOf(file.getFileName()).equals(name))
                .findFirst()
                .orElseThrow(() -> RpcError.application(
                                ErrorTag.DATA_MISSING, "could not open " + CLIENT_PATH + "/" + name + ": No such file or directory")
                        .asException());
        try {
            var text = end(log);
            return TreeBuilder.container(call.output(), output -> output.leaf("file-content", text));
        } catch (IOException e) {
            throw unreadable(CLIENT_PATH + "/" + name);
        }
    }

    /** What is no text in it is shown as question marks. */
    private static String end(Path log) throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            var from = Math.max(0, file.length() - MOST);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var text = new String(bytes, StandardCharsets.UTF_8).replaceAll("[^\\n\\t\\x20-\\x{FFFD}]", "?");
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        }
    }

    private static RpcException unreadable(String clientPath) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, clientPath + ": cannot be read").asException();
    }
}
