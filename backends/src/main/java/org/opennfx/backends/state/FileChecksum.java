package org.opennfx.backends.state;

import java.io.IOException;
import java.util.Optional;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.backends.image.Digest;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/**
 * {@code file checksum}.
 *
 * @param method the one of the operation; empty where the input names it
 */
record FileChecksum(String local, Optional<Digest> method, StoredFiles files) implements RpcHandler {
    @Override
    public NodeName rpc() {
        return NfxPath.name(local);
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var path = call.input().leaf("path").orElseThrow();
        var file = files.file(path);
        var used = method.orElseGet(() -> digest(call.input().leafOrDefault("method").orElseThrow()));
        try {
            var checksum = used.of(file);
            return TreeBuilder.container(call.output(), output -> output.container("checksum-information", page ->
                    page.entry("file-checksum", row -> row
                            .leaf("computation-method", used)
                            .leaf("input-file", path)
                            .leaf("checksum", checksum))));
        } catch (IOException e) {
            throw StoredFiles.unreadable(path, e);
        }
    }

    private static Digest digest(String method) {
        return switch (method) {
            case "md5" -> Digest.MD5;
            case "sha1" -> Digest.SHA1;
            default -> Digest.SHA256;
        };
    }
}
