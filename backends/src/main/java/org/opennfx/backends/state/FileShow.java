package org.opennfx.backends.state;

import java.util.Base64;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code file show}. */
record FileShow(FileContent files) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name("file-show");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var path = call.input().leaf("filename").orElseThrow();
        var bytes = files.bytes(path);
        var content = call.input().leaf("encoding").filter("base64"::equals).isPresent()
                ? Base64.getEncoder().encodeToString(bytes)
                : text(path, bytes);
        return TreeBuilder.container(call.output(), output -> output.leaf("file-content", content));
    }

    private static String text(String path, byte[] bytes) {
        return FileContent.text(bytes).orElseThrow(() -> RpcError.application(
                        ErrorTag.INVALID_VALUE, path + ": not a text, ask for encoding base64").asException());
    }
}
