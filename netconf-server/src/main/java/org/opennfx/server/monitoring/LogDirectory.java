package org.opennfx.server.monitoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/**
 * The logs of the device.
 *
 * @param path of the directory; it need not be there
 */
public record LogDirectory(Path path) {
    /** As clients know the directory. */
    static final String CLIENT_PATH = "/var/log";

    List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        } catch (IOException e) {
            throw unreadable(CLIENT_PATH);
        }
    }

    /** @throws RpcException there is no such log */
    Path file(String name) {
        return files().stream()
                .filter(file -> String.valueOf(file.getFileName()).equals(name))
                .findFirst()
                .orElseThrow(() -> RpcError.application(
                                ErrorTag.DATA_MISSING, "could not open " + CLIENT_PATH + "/" + name + ": No such file or directory")
                        .asException());
    }

    /**
     * Follows a log from its end on.
     *
     * @throws RpcException there is no such log
     */
    public LogTail follow(String name) {
        try {
            return LogTail.of(file(name));
        } catch (IOException e) {
            throw unreadable(CLIENT_PATH + "/" + name);
        }
    }

    /** What is no text is shown as question marks. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("[^\\n\\t\\x20-\\x{FFFD}]", "?");
    }

    static RpcException unreadable(String clientPath) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, clientPath + ": cannot be read").asException();
    }
}
