package org.opennfx.server.files;

import java.util.List;
import java.util.Map;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.files.LogDirectory;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.server.operations.AccessControl;

/**
 * An operation on files that shows or copies what is in them: of a log, to those alone who may call {@code get-log} as well, as
 * {@code show log} does.
 */
public record LogGuard(RpcHandler handler, AccessControl access) implements RpcHandler {
    /** The operations, with the leaves that name what they read. */
    private static final Map<String, List<String>> READ = Map.of(
            "file-show", List.of("filename"), "file-compare", List.of("from-file", "to-file"), "file-copy", List.of("source"));

    /** The same operations, guarded where they need it. */
    public static List<RpcHandler> over(List<RpcHandler> handlers, AccessControl access) {
        return handlers.stream()
                .map(handler -> READ.containsKey(handler.rpc().local()) ? new LogGuard(handler, access) : handler)
                .toList();
    }

    /** @throws org.opennfx.datastore.error.RpcException access-denied where this is a log that the user may not read */
    static void require(AccessControl access, String user, DevicePath path) {
        if (LogDirectory.holds(path)) {
            access.require(user, NfxPath.name("get-log"));
        }
    }

    @Override
    public NodeName rpc() {
        return handler.rpc();
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        READ.getOrDefault(rpc().local(), List.of()).stream()
                .flatMap(leaf -> call.input().leaf(leaf).stream())
                .forEach(path -> require(access, call.caller().user(), DevicePath.of(path)));
        return handler.invoke(call);
    }
}
