package org.opennfx.server.cli;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import org.opennfx.backends.files.DevicePath;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;
import org.opennfx.server.files.ClientFiles;
import org.opennfx.server.url.RemoteFiles;
import org.opennfx.server.url.Unpacked;

/**
 * The files that a user names in commands: those that {@code file list} shows, and scp and sftp send and fetch. The rights are those
 * to the operations on files.
 *
 * @param files empty on a device that has none
 */
public record UserFiles(Optional<ClientFiles> files) {
    static ClientFiles required(Optional<ClientFiles> files) {
        return files.orElseThrow(
                () -> RpcError.application(ErrorTag.OPERATION_NOT_SUPPORTED, "there are no files on this device").asException());
    }

    /**
     * What is in a file, as text; of one that gzip has packed, what was packed.
     *
     * @throws org.opennfx.datastore.error.RpcException there is no such file, it is too large, or the user may not read it
     */
    public String read(String name) {
        try (var file = Channels.newInputStream(required(files).read(DevicePath.of(name)));
                var in = Unpacked.of(file)) {
            var content = in.readNBytes(RemoteFiles.LARGEST + 1);
            if (content.length > RemoteFiles.LARGEST) {
                throw RpcError.application(ErrorTag.TOO_BIG, name + ": has more than " + RemoteFiles.LARGEST + " bytes").asException();
            }
            return new String(content, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw StoredFiles.failure(name, e);
        }
    }

    /**
     * Replaces a file, or makes it, when all of its lines are there; who looks at it sees all of it or nothing.
     *
     * @param content what the lines are, in a word
     * @param lines gives them
     * @throws org.opennfx.datastore.error.RpcException it cannot be written, or the user may not write it; it is as it was
     */
    public void write(String name, String content, Consumer<Consumer<String>> lines, Screen screen) {
        try (var saved = new AnswerFiles(content, files, screen::message, () -> { })) {
            var file = saved.save(name);
            lines.accept(file::line);
            file.end();
        }
    }
}
