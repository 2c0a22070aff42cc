package org.opennfx.backends.state;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
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
record FileChecksum(String local, Optional<Method> method, StoredFiles files) implements RpcHandler {
    /** A digest as the device and as Java call it. */
    enum Method {
        MD5("md5", "MD5"),
        SHA1("sha1", "SHA-1"),
        SHA256("sha-256", "SHA-256");

        private final String word;
        private final String algorithm;

        Method(String word, String algorithm) {
            this.word = word;
            this.algorithm = algorithm;
        }

        static Method of(String word) {
            return Arrays.stream(values()).filter(method -> method.word.equals(word)).findFirst().orElseThrow();
        }

        String of(Path file) throws IOException {
            try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance(algorithm))) {
                in.transferTo(OutputStream.nullOutputStream());
                return HexFormat.of().formatHex(in.getMessageDigest().digest());
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public NodeName rpc() {
        return NfxPath.name(local);
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var path = call.input().leaf("path").orElseThrow();
        var file = files.file(path);
        var used = method.orElseGet(() -> Method.of(call.input().leafOrDefault("method").orElseThrow()));
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
}
