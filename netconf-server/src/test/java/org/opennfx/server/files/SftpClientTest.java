package org.opennfx.server.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClient.Attributes;
import org.apache.sshd.sftp.client.SftpClient.OpenMode;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.NfxServer;
import org.opennfx.server.ssh.HostKeys;

/** What a client of SFTP cannot do, whatever it sends. */
@Timeout(120)
class SftpClientTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private static Path keys;

    @TempDir
    private Path directory;

    private NfxServer server;
    private SshClient client;
    private ClientSession session;
    private SftpClient sftp;

    @BeforeAll
    static void makeKeys() throws IOException {
        HostKeys.in(keys);
    }

    @BeforeEach
    void connect() throws IOException {
        server = FilesServer.start(directory, keys);
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
        session = client.connect("root", "127.0.0.1", server.netconfPort()).verify(PATIENCE).getSession();
        session.addPasswordIdentity("secret1");
        session.auth().verify(PATIENCE);
        sftp = SftpClientFactory.instance().createSftpClient(session);
    }

    @AfterEach
    void disconnect() throws IOException {
        sftp.close();
        session.close();
        client.stop();
        server.close();
    }

    private static void assertRefused(int status, Executable request) {
        assertEquals(status, assertThrows(SftpException.class, request).getStatus());
    }

    private void put(String path, String content) throws IOException {
        try (var out = sftp.write(path)) {
            out.write(content.getBytes(UTF_8));
        }
    }

    @Test
    void linksCannotBeMadeOrRead() throws IOException {
        Files.createSymbolicLink(FilesServer.images(directory).resolve("link"), Files.writeString(directory.resolve("secret"), "secret"));
        assertRefused(SftpConstants.SSH_FX_OP_UNSUPPORTED, () -> sftp.symLink("mine", "/etc/passwd"));
        assertRefused(SftpConstants.SSH_FX_OP_UNSUPPORTED, () -> sftp.readLink("link"));
        assertRefused(SftpConstants.SSH_FX_NO_SUCH_FILE, () -> sftp.open("link", OpenMode.Read));
        assertRefused(SftpConstants.SSH_FX_NO_SUCH_FILE, () -> sftp.stat("link"));
    }

    @Test
    void permissionsAndTimesOfClientsHaveNoEffect() throws IOException {
        put("file", "content");
        sftp.setStat("file", new Attributes().perms(0777).modifyTime(1));
        assertEquals(0644, sftp.stat("file").getPermissions() & 0777);
        assertTrue(sftp.stat("file").getModifyTime().toMillis() > 1000);
        assertRefused(SftpConstants.SSH_FX_OP_UNSUPPORTED, () -> sftp.setStat("file", new Attributes().size(1)));
        assertEquals(7, sftp.stat("file").getSize());
    }

    @Test
    void aFileIsNotChangedInItsMiddle() throws IOException {
        put("file", "content");
        assertRefused(
                SftpConstants.SSH_FX_OP_UNSUPPORTED, () -> sftp.open("file", List.of(OpenMode.Read, OpenMode.Write)));
        assertRefused(SftpConstants.SSH_FX_OP_UNSUPPORTED, () -> sftp.open("file", List.of(OpenMode.Write)));
        assertRefused(
                SftpConstants.SSH_FX_FAILURE,
                () -> sftp.open("file", List.of(OpenMode.Write, OpenMode.Create, OpenMode.Append)));
        assertRefused(
                SftpConstants.SSH_FX_FAILURE,
                () -> sftp.open("file", List.of(OpenMode.Write, OpenMode.Create, OpenMode.Exclusive)));
    }

    @Test
    void aFileWithGapsIsNotComplete() throws IOException {
        var handle = sftp.open("file", OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
        sftp.write(handle, 1000, new byte[10], 0, 10);
        assertRefused(SftpConstants.SSH_FX_FAILURE, () -> sftp.close(handle));
        assertFalse(Files.exists(FilesServer.images(directory).resolve("file")));
    }

    @Test
    void aFileOfWhichAPartCouldNotBeWrittenIsNotCompleteAndTheClientIsToldOnce() throws IOException {
        var handle = sftp.open("file", OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
        sftp.write(handle, 0, new byte[10], 0, 10);
        assertRefused(SftpConstants.SSH_FX_FAILURE, () -> sftp.write(handle, 1L << 59, new byte[10], 0, 10));
        sftp.setStat(handle, new Attributes().size(5));
        sftp.close(handle);
        assertFalse(Files.exists(FilesServer.images(directory).resolve("file")));
        assertEquals(10, sftp.stat("file").getSize());
    }

    @Test
    void placesThatNoDiskHasAreRefused() throws IOException {
        var handle = sftp.open("file", OpenMode.Write, OpenMode.Create, OpenMode.Truncate);
        assertRefused(SftpConstants.SSH_FX_OP_UNSUPPORTED, () -> sftp.write(handle, Long.MAX_VALUE, new byte[10], 0, 10));
        assertRefused(SftpConstants.SSH_FX_FAILURE, () -> sftp.write(handle, 1L << 59, new byte[10], 0, 10));
    }

    @Test
    void soManyFilesAreOpenAtATime() throws IOException {
        put("file", "content");
        for (var each = 0; each < SftpHandles.MOST; each++) {
            sftp.open("file", OpenMode.Read);
        }
        assertRefused(SftpConstants.SSH_FX_FAILURE, () -> sftp.open("file", OpenMode.Read));
        assertRefused(SftpConstants.SSH_FX_FAILURE, () -> sftp.openDir("."));
    }

    @Test
    void namesAreThoseOfFiles() {
        assertRefused(SftpConstants.SSH_FX_FAILURE, () -> put("two\nlines", "content"));
        assertRefused(SftpConstants.SSH_FX_FAILURE, () -> put("x".repeat(5000), "content"));
        assertRefused(SftpConstants.SSH_FX_FAILURE, () -> put("x".repeat(300), "content"));
        assertRefused(SftpConstants.SSH_FX_PERMISSION_DENIED, () -> put(".hidden", "content"));
        assertRefused(SftpConstants.SSH_FX_PERMISSION_DENIED, () -> sftp.mkdir("/var"));
    }
}
