package org.opennfx.backends.state;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opennfx.backends.files.StoredFiles;
import org.opennfx.datastore.error.ErrorTag;
import org.opennfx.datastore.error.RpcError;

/** What is in files that are small enough for a reply, in logs, and in {@link HostsFile}. */
record FileContent(StoredFiles files, HostObserver observer) {
    /** In bytes. */
    private static final int LARGEST = 1024 * 1024;

    /**
     * Of a log, its end.
     *
     * @throws org.opennfx.datastore.error.RpcException there is no such file, it is too large, or it cannot be read
     */
    byte[] bytes(String path) {
        if (path.equals(HostsFile.PATH)) {
            return HostsFile.of(observer.observe()).getBytes(StandardCharsets.UTF_8);
        }
        var file = files.file(path);
        return files.isLog(file)
                ? files.logs().end(String.valueOf(file.getFileName())).getBytes(StandardCharsets.UTF_8)
                : stored(path, file);
    }

    private static byte[] stored(String path, Path file) {
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

    /** The bytes as a text that a string of YANG may have (RFC 7950 9.4); empty where they are none. */
    static Optional<String> text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return Optional.of(text).filter(candidate -> candidate.chars().allMatch(FileContent::printable));
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }

    private static boolean printable(int character) {
        return (character >= ' ' && character < 0xFFFE) || character == '\n' || character == '\r' || character == '\t';
    }
}
