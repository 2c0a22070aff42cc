package org.opennfx.server.url;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.server.shell.ProcessShellFactory;
import org.apache.sshd.server.subsystem.SubsystemFactory;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.ssh.HostKeys;

/** Whole files are written and nothing else, whatever becomes of the connection. */
final class SftpTransferTest {
    private static final Path OPENSSH = Path.of("/usr/lib/openssh/sftp-server");
    /** More than goes into one request. */
    private static final byte[] CONTENT = new byte[300_000];

    @TempDir
    private Path trust;

    @TempDir
    private Path shared;

    @BeforeEach
    void make() throws IOException {
        // has the SSH library know Ed25519 before anything else asks it what it knows
        HostKeys.in(trust.resolve("host"));
        new Random(1).nextBytes(CONTENT);
    }

    private SshServer server(SubsystemFactory sftp) throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var key = generator.generateKeyPair();
        var server = SshServer.setUpDefaultServer();
        server.setHost("127.0.0.1");
        server.setKeyPairProvider(KeyPairProvider.wrap(key));
        server.setPasswordAuthenticator((_, password, _) -> password.equals("secret"));
        server.setFileSystemFactory(new VirtualFileSystemFactory(shared));
        server.setSubsystemFactories(List.of(sftp));
        server.start();
        Files.writeString(
                trust.resolve("known_hosts"),
                "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
        return server;
    }

    private void write(SshServer server, String path, byte[] content) throws IOException {
        var place = "127.0.0.1:" + server.getPort() + "/";
        new RemoteFiles(new AllowedUrls(List.of(AllowedUrls.prefix("sftp://" + place))), trust)
                .write(URI.create("sftp://alice:secret@127.0.0.1:" + server.getPort() + path), content, "application/gzip");
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(shared)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** Ends the connection at the second request to write. */
    private static final class Breaking implements SftpEventListener {
        @Override
        public void writing(
                ServerSession session, String remoteHandle, FileHandle localHandle, long offset, byte[] data, int at, int length) {
            if (offset > 0) {
                session.close(true);
            }
        }
    }

    private static SubsystemFactory breaking() {
        var factory = new SftpSubsystemFactory();
        factory.addSftpEventListener(new Breaking());
        return factory;
    }

    @Test
    void aBrokenConnectionLeavesNoHalfOfAFileUnderItsName() throws Exception {
        try (var server = server(breaking())) {
            assertThrows(IOException.class, () -> write(server, "/copy", CONTENT));
            assertFalse(names().contains("copy"), () -> String.valueOf(shared));
        }
    }

    @Test
    void aBrokenConnectionLeavesTheFormerFileAsItWas() throws Exception {
        var former = new byte[] {1, 2, 3};
        Files.write(shared.resolve("copy"), former);
        try (var server = server(breaking())) {
            assertThrows(IOException.class, () -> write(server, "/copy", CONTENT));
            assertArrayEquals(former, Files.readAllBytes(shared.resolve("copy")));
        }
        try (var server = server(new SftpSubsystemFactory())) {
            write(server, "/copy", CONTENT);
            assertArrayEquals(CONTENT, Files.readAllBytes(shared.resolve("copy")));
            assertEquals(List.of("copy"), names());
        }
    }

    /** The program that most machines run. */
    private static final class OpenSsh implements SubsystemFactory {
        @Override
        public String getName() {
            return "sftp";
        }

        @Override
        public Command createSubsystem(ChannelSession channel) throws IOException {
            return new ProcessShellFactory(OPENSSH.toString(), OPENSSH.toString()).createShell(channel);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 300_000})
    void openSshHasTheFileInPlaceOfTheFormerOne(int size) throws Exception {
        assumeTrue(Files.isExecutable(OPENSSH));
        Files.write(shared.resolve("copy"), new byte[] {1, 2, 3});
        var content = Arrays.copyOf(CONTENT, size);
        try (var server = server(new OpenSsh())) {
            write(server, shared.resolve("copy").toString(), content);
            assertArrayEquals(content, Files.readAllBytes(shared.resolve("copy")));
            assertEquals(List.of("copy"), names());
            var missing = assertThrows(IOException.class, () -> write(server, shared.resolve("none/copy").toString(), content));
            assertEquals("no such directory: " + shared.resolve("none") + "/", missing.getMessage());
        }
    }
}
