package org.opennfx.backends.files;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.datastore.error.RpcException;

/**
 * The logs of the device, which clients read, and change by nothing but {@link #clear}.
 *
 * @param path of the directory; it need not be there
 */
public record LogDirectory(Path path) {
    /** As clients know the directory. */
    public static final DevicePath CLIENT_PATH = DevicePath.of("/var/log");

    /** The end of a log that a reply has room for, in bytes. */
    private static final int MOST = 1 << 20;

    /** @param state the directory that has what the server keeps */
    public static LogDirectory of(Path state) {
        return new LogDirectory(state.resolve("log"));
    }

    /** Whether a path of clients is that of a log, or of the directory itself. */
    public static boolean holds(DevicePath client) {
        return CLIENT_PATH.leadsTo(client);
    }

    public List<Path> files() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (var files = Files.list(path)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)).sorted().toList();
        } catch (IOException e) {
            throw unreadable(CLIENT_PATH);
        }
    }

    /** The log of this path, or the directory itself; empty where there is none. */
    Optional<Path> find(DevicePath client) {
        return client.equals(CLIENT_PATH)
                ? Optional.of(path).filter(Files::isDirectory)
                : files().stream().filter(file -> clientPath(file).equals(client)).findFirst();
    }

    /** How clients call a log, or the directory itself. */
    DevicePath clientPath(Path file) {
        return file.equals(path) ? CLIENT_PATH : CLIENT_PATH.resolve(String.valueOf(file.getFileName()));
    }

    private Path file(String name) {
        var client = CLIENT_PATH.resolve(name);
        return find(client).orElseThrow(() -> RpcError.application(
                        ErrorTag.DATA_MISSING, "could not open " + client + ": No such file or directory")
                .asException());
    }

    /**
     * The last lines of a log, as many as a reply has room for.
     *
     * @throws RpcException there is no such log
     */
    public String end(String name) {
        try (var file = new RandomAccessFile(file(name).toFile(), "r")) {
            var from = Math.max(0, file.length() - MOST);
            var bytes = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(bytes);
            var text = text(bytes);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            throw unreadable(CLIENT_PATH.resolve(name));
        }
    }

    /**
     * Empties a log. The file stays: who writes it goes on at its beginning.
     *
     * @throws RpcException there is no such log, or it cannot be written to
     */
    public void clear(String name) {
        try {
            Files.newByteChannel(
                            file(name), StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING, LinkOption.NOFOLLOW_LINKS)
                    .close();
        } catch (IOException e) {
            throw RpcError.application(ErrorTag.OPERATION_FAILED, CLIENT_PATH.resolve(name) + ": cannot be cleared").asException();
        }
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
            throw unreadable(CLIENT_PATH.resolve(name));
        }
    }

    /** What is no text is shown as question marks. */
    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).replaceAll("[^\\n\\t\\x20-\\x{FFFD}]", "?");
    }

    private static RpcException unreadable(DevicePath client) {
        return RpcError.application(ErrorTag.OPERATION_FAILED, client + ": cannot be read").asException();
    }
}
