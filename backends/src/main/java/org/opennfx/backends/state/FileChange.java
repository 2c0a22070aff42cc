package org.opennfx.backends.state;

import java.io.IOException;
import org.opennfx.backends.files.DeviceFiles;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;

/** {@code file copy}, {@code file rename} and {@code file delete}; their answers are empty, as on the device. */
record FileChange(String local, DeviceFiles files, Change change) implements RpcHandler {
    /** What is done to files. */
    @FunctionalInterface
    private interface Change {
        void of(DeviceFiles files, ContainerNode input) throws IOException;
    }

    static FileChange copy(DeviceFiles files) {
        return new FileChange("file-copy", files, (all, input) -> all.copy(path(input, "source"), path(input, "destination")));
    }

    static FileChange rename(DeviceFiles files) {
        return new FileChange(
                "file-rename", files, (all, input) -> all.rename(path(input, "source"), path(input, "destination")));
    }

    static FileChange delete(DeviceFiles files) {
        return new FileChange("file-delete", files, FileChange::delete);
    }

    private static void delete(DeviceFiles files, ContainerNode input) throws IOException {
        if (input.has("purge")) {
            files.overwrite(path(input, "path"));
        }
        files.delete(path(input, "path"));
    }

    private static DevicePath path(ContainerNode input, String leaf) {
        return DevicePath.of(input.leaf(leaf).orElseThrow());
    }

    @Override
    public NodeName rpc() {
        return NfxPath.name(local);
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        try {
            change.of(files, call.input());
            return ContainerNode.empty(call.output());
        } catch (IOException e) {
            throw StoredFiles.failure(call.input().leaf("path").or(() -> call.input().leaf("destination")).orElseThrow(), e);
        }
    }
}
