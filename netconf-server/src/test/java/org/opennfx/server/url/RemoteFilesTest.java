package org.opennfx.server.url;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.PublicKeyEntryResolver;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.bouncycastle.asn1.x509.GeneralName;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.ssh.HostKeys;
import org.opennfx.server.tls.TestAuthority;

/** Against servers of HTTPS and SFTP on the loopback interface. */
final class RemoteFilesTest {
    private static final byte[] CONTENT = "<config/>".getBytes(UTF_8);

    @TempDir
    private Path trust;

    @TempDir
    private Path shared;

    /** Has the SSH library know Ed25519 before anything else asks it what it knows. */
    @BeforeAll
    static void makeKeys(@TempDir Path keys) throws IOException {
        HostKeys.in(keys);
    }

    private void trust(TestAuthority authority) throws Exception {
        var pem = "-----BEGIN CERTIFICATE-----\n"
                + Base64.getMimeEncoder().encodeToString(authority.certificate().getEncoded())
                + "\n-----END CERTIFICATE-----\n";
        Files.writeString(Files.createDirectories(trust.resolve("ca")).resolve("test.pem"), pem);
    }

    private RemoteFiles files(String prefix) {
        return new RemoteFiles(new AllowedUrls(List.of(AllowedUrls.prefix(prefix))), trust);
    }

    private static void writeReadAndDelete(RemoteFiles files, URI url) throws IOException {
        assertTrue(files.allows(url));
        assertThrows(NoSuchFileException.class, () -> files.read(url));
        files.write(url, CONTENT, "application/xml");
        assertArrayEquals(CONTENT, files.read(url));
        files.delete(url);
        assertThrows(NoSuchFileException.class, () -> files.delete(url));
    }

    @Test
    void filesAreWrittenReadAndDeletedOverHttps() throws Exception {
        var authority = TestAuthority.named("Example");
        trust(authority);
        try (var server = new WebServer(authority.issue("CN=localhost", new GeneralName(GeneralName.dNSName, "localhost")))) {
            writeReadAndDelete(files(server.place("")), URI.create(server.place("") + "one.xml"));
            assertEquals("null", server.authorizations.peek());
        }
    }

    @Test
    void userAndPasswordOfTheUrlGoToTheWebServer() throws Exception {
        var authority = TestAuthority.named("Example");
        trust(authority);
        try (var server = new WebServer(authority.issue("CN=localhost", new GeneralName(GeneralName.dNSName, "localhost")))) {
            files(server.place("")).write(URI.create(server.place("alice:secret@") + "one.xml"), CONTENT, "application/xml");
            var expected = "Basic " + Base64.getEncoder().encodeToString("alice:secret".getBytes(UTF_8));
            assertEquals(expected, server.authorizations.peek());
        }
    }

    @Test
    void queryIsSentAsItIs() throws Exception {
        var authority = TestAuthority.named("Example");
        trust(authority);
        try (var server = new WebServer(authority.issue("CN=localhost", new GeneralName(GeneralName.dNSName, "localhost")))) {
            files(server.place("")).write(URI.create(server.place("") + "one.xml?sig=a%26b%2Bc&v=1"), CONTENT, "application/xml");
            assertEquals("sig=a%26b%2Bc&v=1", server.queries.peek());
        }
    }

    @Test
    void aWebServerThatIsAwayIsNamed() throws Exception {
        int port;
        try (var away = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = away.getLocalPort();
        }
        var place = "https://127.0.0.1:" + port + "/";
        var told = assertThrows(IOException.class, () -> files(place).write(URI.create(place + "one.xml"), CONTENT, "application/xml"));
        assertEquals("connection refused by 127.0.0.1:" + port, told.getMessage());
    }

    @Test
    void whoWaitsForATransferThatIsCancelledIsTold() throws Exception {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var place = "https://127.0.0.1:" + silent.getLocalPort() + "/";
            var files = files(place).watched(transfer -> transfer.cancel(true));
            var told = assertThrows(IOException.class, () -> files.read(URI.create(place + "one.xml")));
            assertEquals("it was broken off", told.getMessage());
        }
    }

    @Test
    void certificateThatIsNotTrustedIsRefused() throws Exception {
        var authority = TestAuthority.named("Example");
        try (var server = new WebServer(authority.issue("CN=localhost", new GeneralName(GeneralName.dNSName, "localhost")))) {
            var refusal = assertThrows(
                    IOException.class, () -> files(server.place("")).write(URI.create(server.place("") + "one.xml"), CONTENT, "application/xml"));
            assertEquals("the certificate of localhost is not trusted (url/ca of the state directory)", refusal.getMessage());
            assertTrue(server.files.isEmpty());
        }
    }

    @Test
    void certificateOfAnotherHostIsRefused() throws Exception {
        var authority = TestAuthority.named("Example");
        trust(authority);
        try (var server = new WebServer(authority.issue("CN=other", new GeneralName(GeneralName.dNSName, "other.example.com")))) {
            var url = URI.create(server.place("") + "one.xml");
            var refusal = assertThrows(IOException.class, () -> files(server.place("")).read(url));
            assertEquals("the certificate is not one of localhost", refusal.getMessage());
        }
    }

    @Test
    void redirectionIsNotFollowed() throws Exception {
        var authority = TestAuthority.named("Example");
        trust(authority);
        try (var server = new WebServer(authority.issue("CN=localhost", new GeneralName(GeneralName.dNSName, "localhost")))) {
            server.files.put("/files/elsewhere", CONTENT);
            var url = URI.create(server.place("") + "moved");
            var refusal = assertThrows(IOException.class, () -> files(server.place("")).read(url));
            assertEquals("localhost redirects to another place", refusal.getMessage());
        }
    }

    @Test
    void filesAreWrittenReadAndDeletedOverSftpOnAKnownHostOnly() throws Exception {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        var key = generator.generateKeyPair();
        try (var server = SshServer.setUpDefaultServer()) {
            server.setHost("127.0.0.1");
            server.setKeyPairProvider(KeyPairProvider.wrap(key));
            server.setPasswordAuthenticator((user, password, _) -> user.equals("alice") && password.equals("secret"));
            server.setFileSystemFactory(new VirtualFileSystemFactory(shared));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.start();
            var files = files("sftp://127.0.0.1:" + server.getPort() + "/");
            var url = URI.create("sftp://alice:secret@127.0.0.1:" + server.getPort() + "/one.xml");

            var unknown = assertThrows(IOException.class, () -> files.write(url, CONTENT, "application/xml"));
            assertEquals("the host key of 127.0.0.1 is not known (url/known_hosts of the state directory)", unknown.getMessage());
            assertFalse(Files.exists(shared.resolve("one.xml")));

            Files.writeString(
                    trust.resolve("known_hosts"),
                    "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(key.getPublic()) + "\n");
            writeReadAndDelete(files, url);
            var wrong = URI.create("sftp://alice:guess@127.0.0.1:" + server.getPort() + "/one.xml");
            var refusal = assertThrows(IOException.class, () -> files.read(wrong));
            assertEquals("authentication failed", refusal.getMessage());
            var nowhere = URI.create(url.toString().replace("one.xml", "none/one.xml"));
            var missing = assertThrows(IOException.class, () -> files.write(nowhere, CONTENT, "application/xml"));
            assertEquals("no such directory: /none/", missing.getMessage());
        }
    }

    @Test
    void theKeyThatSshKeygenMadeLogsInWhereThePublicOneLiesBesideIt() throws Exception {
        HostKeys.in(Files.createDirectories(trust.resolve("host")));
        var made = new ProcessBuilder("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", trust.resolve("id_ed25519").toString())
                .inheritIO().start();
        assertEquals(0, made.waitFor());
        var own = PublicKeyEntry.parsePublicKeyEntry(Files.readString(trust.resolve("id_ed25519.pub")))
                .resolvePublicKey(null, Map.of(), PublicKeyEntryResolver.FAILING);
        var host = KeyPairGenerator.getInstance("EC").generateKeyPair();
        try (var server = SshServer.setUpDefaultServer()) {
            server.setHost("127.0.0.1");
            server.setKeyPairProvider(KeyPairProvider.wrap(host));
            server.setPublickeyAuthenticator((_, key, _) -> KeyUtils.compareKeys(own, key));
            server.setFileSystemFactory(new VirtualFileSystemFactory(shared));
            server.setSubsystemFactories(List.of(new SftpSubsystemFactory()));
            server.start();
            Files.writeString(
                    trust.resolve("known_hosts"),
                    "[127.0.0.1]:" + server.getPort() + " " + PublicKeyEntry.toString(host.getPublic()) + "\n");
            var files = files("sftp://127.0.0.1:" + server.getPort() + "/");
            var url = URI.create("sftp://alice@127.0.0.1:" + server.getPort() + "/one.xml");
            writeReadAndDelete(files, url);

            Files.move(trust.resolve("id_ed25519.pub"), trust.resolve("id_other"));
            var refusal = assertThrows(IOException.class, () -> files.read(url));
            assertEquals(trust.resolve("id_other") + " has no private key", refusal.getMessage());
        }
    }
}
