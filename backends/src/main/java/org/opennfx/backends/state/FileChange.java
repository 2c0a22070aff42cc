package org.opennfx.backends.state;

import java.io.IOException;
import java.util.List;
import org.opennfx.backends.files.DeviceFiles;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.tree.ContainerNode;

/** {@code file copy}, {@code file rename} and {@code file delete}; their answers are empty, as on the device. */
record FileChange(DeviceFiles files) {
    /** What is done to files. */
    @FunctionalInterface
    private interface Change {
        void of(ContainerNode input) throws IOException;
    }

    List<RpcHandler> rpcHandlers() {
        return List.of(
                handler("file-copy", input -> files.copy(path(input, "source"), path(input, "destination"))),
                handler("file-rename", input -> files.rename(path(input, "source"), path(input, "destination"))),
                handler("file-delete", this::delete));
    }

    private static RpcHandler handler(String rpc, Change change) {
        return RpcHandler.silent(NfxPath.name(rpc), call -> {
            try {
                change.of(call.input());
            } catch (IOException e) {
                throw StoredFiles.failure(call.input().leaf("path").or(() -> call.input().leaf("destination")).orElseThrow(), e);
            }
        });
    }

    private void delete(ContainerNode input) throws IOException {
        if (input.has("purge")) {
            files.overwrite(path(input, "path"));
        }
        files.delete(path(input, "path"));
    }

    private static DevicePath path(ContainerNode input, String leaf) {
        return DevicePath.of(input.leaf(leaf).orElseThrow());
    }
}
