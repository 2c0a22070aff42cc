package org.opennfx.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.opennfx.server.NfxServer;
import org.opennfx.server.ServerOptions;

/** Servers of the device in a directory, where the password of root is {@code secret1}. */
final class FilesServer {
    private FilesServer() {}

    /** @param keys of hosts, which take long to make */
    static NfxServer start(Path directory, Path keys) throws IOException {
        var place = Files.createDirectories(state(directory).resolve("ssh"));
        try (var all = Files.list(keys)) {
            for (var key : all.toList()) {
                Files.copy(key, place.resolve(key.getFileName()));
            }
        }
        var password = Files.writeString(directory.resolve("password"), "secret1\n");
        return start(options(directory).initPasswordFile(Optional.of(password)));
    }

    static NfxServer startAgain(Path directory) throws IOException {
        return start(options(directory));
    }

    private static NfxServer start(ServerOptions options) throws IOException {
        return NfxServer.start(options, new PrintStream(new ByteArrayOutputStream(), true, UTF_8));
    }

    private static ServerOptions options(Path directory) {
        return ServerOptions.in(state(directory)).netconfPort(0);
    }

    private static Path state(Path directory) {
        return directory.resolve("state");
    }

    static Path images(Path directory) {
        return state(directory).resolve("images");
    }
}
