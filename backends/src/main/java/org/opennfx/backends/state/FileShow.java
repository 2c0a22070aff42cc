package org.opennfx.backends.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.backends.model.NfxPath;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.host.RpcCall;
import org.opennfx.datastore.host.RpcHandler;
import org.opennfx.datastore.path.NodeName;
import org.opennfx.datastore.tree.ContainerNode;
import org.opennfx.datastore.tree.TreeBuilder;

/** {@code file show}, for files that a reply has room for, the end of logs, and {@link HostsFile}. */
record FileShow(StoredFiles files, HostObserver observer) implements RpcHandler {
    /** In bytes. */
    private static final int LARGEST = 1024 * 1024;

    @Override
    public NodeName rpc() {
        return NfxPath.name("file-show");
    }

    @Override
    public ContainerNode invoke(RpcCall call) {
        var path = call.input().leaf("filename").orElseThrow();
        var bytes = bytes(path);
        var content = call.input().leaf("encoding").filter("base64"::equals).isPresent()
                ? Base64.getEncoder().encodeToString(bytes)
                : text(path, bytes);
        return TreeBuilder.container(call.output(), output -> output.leaf("file-content", content));
    }

    private byte[] bytes(String path) {
        if (path.equals(HostsFile.PATH)) {
            return hosts();
        }
        var file = files.file(path);
        return files.isLog(file)
                ? files.logs().end(String.valueOf(file.getFileName())).getBytes(StandardCharsets.UTF_8)
                : content(path, file);
    }

    private byte[] hosts() {
        return HostsFile.of(observer.observe()).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] content(String path, Path file) {
        // a file that grows is cut off, not read without end
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw RpcError.application(ErrorTag.TOO_BIG, path + ": more than " + LARGEST + " bytes").asException();
            }
            return bytes;
        } catch (IOException e) {
            throw StoredFiles.unreadable(path, e);
        }
    }

    private static String text(String path, byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.chars().allMatch(FileShow::printable)) {
                return text;
            }
        } catch (CharacterCodingException _) {
            // no text either
        }
        throw RpcError.application(ErrorTag.INVALID_VALUE, path + ": not a text, ask for encoding base64").asException();
    }

    /** What a string of YANG may have (RFC 7950 9.4). */
    private static boolean printable(int character) {
        return (character >= ' ' && character < 0xFFFE) || character == '\n' || character == '\r' || character == '\t';
    }
}
