package org.opennfx.server.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.opennfx.server.DeviceOptions;
import org.opennfx.server.NfxServer;
import org.opennfx.server.ServerOptions;
import org.opennfx.server.ssh.HostKeys;

/** The whole server, with a configuration. */
final class TestServer implements AutoCloseable {
    static final String PASSWORD = "secret1";

    private final NfxServer server;
    private final Path state;

    private TestServer(NfxServer server, Path state) {
        this.server = server;
        this.state = state;
    }

    /** @param keys a directory where the host keys are, or are put: RSA keys take long to make */
    static TestServer start(Path directory, Path keys, String... configuration) throws IOException {
        HostKeys.in(keys);
        var state = directory.resolve("state");
        Files.createDirectories(state.resolve("ssh"), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var all = Files.list(keys)) {
            for (var key : all.toList()) {
                Files.copy(key, state.resolve("ssh").resolve(key.getFileName()));
            }
        }
        var password = Files.writeString(directory.resolve("password"), PASSWORD + "\n");
        var options = ServerOptions.in(state).netconfPort(0).initPasswordFile(Optional.of(password))
                .device(DeviceOptions.Nfx.DEFAULT.withLoad(TestConfiguration.start(configuration)));
        return new TestServer(NfxServer.start(options, new PrintStream(new ByteArrayOutputStream(), true, UTF_8)), state);
    }

    int sshPort() {
        return server.netconfPort();
    }

    /** The only port that the configuration has opened. */
    int configuredPort() {
        return server.configuredPorts().getFirst().port();
    }

    int configuredPorts() {
        return server.configuredPorts().size();
    }

    /** A file below the state directory. */
    Path file(String name) throws IOException {
        var file = state.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
