package org.opennfx.server.ssh;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.kex.KexProposalOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.access.Account;
import org.opennfx.server.access.Logins;
import org.opennfx.server.access.PasswordHash;
import org.opennfx.server.access.UserClass;
import org.opennfx.server.transport.StreamService;
import org.opennfx.server.transport.Transport;

class SshEndpointTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final PasswordHash SECRET = PasswordHash.of("secret", new SecureRandom());
    private static final SshSettings SETTINGS = new SshSettings(Duration.ofMinutes(1), 4, 3, Duration.ofMinutes(10));

    /** One for all tests, for RSA keys take their time to make. */
    @TempDir
    private static Path state;

    private SshClient client;
    private volatile List<String> keysOfAlice = List.of();

    @BeforeEach
    void startClient() {
        Ed25519.enable();
        client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
        client.start();
    }

    @AfterEach
    void stopClient() {
        client.stop();
    }

    @Test
    void severalChannelsOfOneConnectionHaveEachTheirService() throws IOException {
        try (var server = open(SETTINGS, this::echo); var session = login(server, "secret")) {
            var one = session.createSubsystemChannel("echo");
            var other = session.createSubsystemChannel("echo");
            assertEquals("alice one", exchange(one, "one"));
            assertEquals("alice other", exchange(other, "other"));
        }
    }

    @Test
    void aLargeStreamIsNotHeldUpByItsWindow() throws IOException {
        try (var server = open(SETTINGS, this::echo); var session = login(server, "secret")) {
            var large = "x".repeat(5_000_000);
            assertEquals("alice " + large, exchange(session.createSubsystemChannel("echo"), large));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ed25519", "EC", "RSA"})
    void aUserComesInWithAKeyOfAnyKind(String algorithm) throws Exception {
        var key = KeyPairGenerator.getInstance(algorithm).generateKeyPair();
        try (var server = open(SETTINGS, this::echo)) {
            assertThrows(SshException.class, () -> login(server, key));
            keysOfAlice = List.of(PublicKeyEntry.toString(key.getPublic()) + " alice@desk");
            try (var session = login(server, key)) {
                assertTrue(session.isAuthenticated());
            }
        }
    }

    @Test
    void wrongPasswordsAreRefusedUntilTheConnectionIs() throws IOException {
        try (var server = open(SETTINGS, this::echo)) {
            var session = connect(server, "alice");
            for (var tries = 0; tries < 10; tries++) {
                session.addPasswordIdentity("wrong" + tries);
            }
            assertThrows(SshException.class, () -> session.auth().verify(PATIENCE));
            assertTrue(session.waitFor(EnumSet.of(ClientSession.ClientSessionEvent.CLOSED), PATIENCE)
                    .contains(ClientSession.ClientSessionEvent.CLOSED));
            assertThrows(SshException.class, () -> login(server, "mallory", "secret"));
        }
    }

    @Test
    void aShellAndACommandAreRefusedWithAWord() throws IOException {
        try (var server = open(SETTINGS, this::echo); var session = login(server, "secret")) {
            for (ClientChannel channel : List.of(session.createShellChannel(), session.createExecChannel("id"))) {
                var errors = new ByteArrayOutputStream();
                channel.setErr(errors);
                channel.open().verify(PATIENCE);
                channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE);
                assertEquals(1, channel.getExitStatus());
                assertEquals("This port serves NETCONF only: ask for the subsystem netconf.\r\n", errors.toString(UTF_8));
            }
        }
    }

    @Test
    void anUnknownSubsystemIsRefused() throws IOException {
        try (var server = open(SETTINGS, this::echo); var session = login(server, "secret")) {
            var channel = session.createSubsystemChannel("sftp");
            channel.open().verify(PATIENCE);
            assertTrue(channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE).contains(ClientChannelEvent.CLOSED));
            assertEquals("", new String(channel.getInvertedOut().readAllBytes(), UTF_8));
        }
    }

    @Test
    void silenceIsToldToTheServiceThatAsked() throws IOException {
        StreamService impatient = transport -> {
            transport.readTimeout(Duration.ofMillis(1));
            var answer = "";
            try {
                answer = "read " + transport.input().read();
            } catch (SocketTimeoutException e) {
                answer = e.getMessage();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            write(transport, answer);
        };
        try (var server = open(SETTINGS, impatient); var session = login(server, "secret")) {
            var channel = session.createSubsystemChannel("echo");
            channel.open().verify(PATIENCE);
            assertEquals("nothing for 0 s", new String(channel.getInvertedOut().readAllBytes(), UTF_8));
        }
    }

    @Test
    void clientsThatPreferGcmGetIt() throws IOException {
        try (var server = open(SETTINGS, this::echo); var session = login(server, "secret")) {
            assertEquals("NFX", session.getServerVersion().replace("SSH-2.0-", ""));
            var offered = session.getServerKexProposals().get(KexProposalOption.S2CENC);
            assertTrue(offered.startsWith("aes128-gcm@openssh.com,aes256-gcm@openssh.com,"), offered);
            assertFalse(session.getServerKexProposals().get(KexProposalOption.S2CMAC).contains("sha1"));
        }
    }

    @Test
    void hostKeysAreMadeOnceAndReadOnlyByTheirOwner() throws IOException {
        HostKeys.in(state);
        for (var kind : List.of("ed25519", "ecdsa", "rsa")) {
            var file = state.resolve("ssh_host_" + kind + "_key");
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        var before = Files.readString(state.resolve("ssh_host_ed25519_key"));
        var again = HostKeys.in(state);
        assertEquals(before, Files.readString(state.resolve("ssh_host_ed25519_key")));
        assertEquals(List.of("ecdsa-sha2-nistp256", "ssh-ed25519", "ssh-rsa"), kinds(again));
    }

    @Test
    void aBrokenHostKeyIsNamed(@TempDir Path broken) throws IOException {
        Files.writeString(broken.resolve("ssh_host_ed25519_key"), "gibberish");
        var failure = assertThrows(IOException.class, () -> HostKeys.in(broken));
        assertTrue(failure.getMessage().contains("ssh_host_ed25519_key"), failure.getMessage());
    }

    @Test
    void aTakenPortIsNamed() throws IOException {
        try (var server = open(SETTINGS, this::echo)) {
            var failure = assertThrows(BindException.class, () -> open(server.port(), SETTINGS, this::echo));
            assertTrue(failure.getMessage().startsWith("cannot listen on 127.0.0.1 port " + server.port()), failure.getMessage());
        }
    }

    @Test
    void connectionsThatDoNotSayWhoTheyAreAreLimited() throws IOException {
        try (var server = open(SETTINGS, this::echo);
                var _ = silent(server);
                var _ = silent(server);
                var _ = silent(server)) {
            try (var refused = silent(server)) {
                assertTrue(ends(refused));
            }
        }
    }

    /** Whether the server closes the connection, with what it had sent before or without. */
    private static boolean ends(Socket socket) throws IOException {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
            return true;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (SocketException _) {
            return true;
        }
    }

    private static Socket silent(SshEndpoint server) throws IOException {
        var socket = new Socket(InetAddress.ofLiteral("127.0.0.1"), server.port());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        return socket;
    }

    private SshEndpoint open(SshSettings settings, StreamService service) throws IOException {
        return open(0, settings, service);
    }

    private SshEndpoint open(int port, SshSettings settings, StreamService service) throws IOException {
        var logins = new Logins(
                name -> Optional.of(name)
                        .filter("alice"::equals)
                        .map(_ -> new Account("alice", UserClass.OPERATOR, Optional.of(SECRET), keysOfAlice)),
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                InstantSource.system());
        return SshEndpoint.open(
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), settings, HostKeys.in(state), logins,
                Map.of("echo", service));
    }

    private void echo(Transport transport) {
        try {
            write(transport, transport.peer().user() + " ");
            transport.input().transferTo(transport.output());
            transport.output().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Transport transport, String text) {
        try {
            transport.output().write(text.getBytes(UTF_8));
            transport.output().flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String exchange(ChannelSubsystem channel, String text) throws IOException {
        channel.open().verify(PATIENCE);
        var sender = Thread.ofVirtual().start(() -> {
            try (var out = channel.getInvertedIn()) {
                out.write(text.getBytes(UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        var answer = new String(channel.getInvertedOut().readAllBytes(), UTF_8);
        sender.interrupt();
        return answer;
    }

    private ClientSession connect(SshEndpoint server, String user) throws IOException {
        return client.connect(user, "127.0.0.1", server.port()).verify(PATIENCE).getSession();
    }

    private ClientSession login(SshEndpoint server, String password) throws IOException {
        return login(server, "alice", password);
    }

    private ClientSession login(SshEndpoint server, String user, String password) throws IOException {
        var session = connect(server, user);
        session.addPasswordIdentity(password);
        session.auth().verify(PATIENCE);
        return session;
    }

    private ClientSession login(SshEndpoint server, KeyPair key) throws IOException {
        var session = connect(server, "alice");
        session.addPublicKeyIdentity(key);
        session.auth().verify(PATIENCE);
        return session;
    }

    private static List<String> kinds(HostKeys keys) throws IOException {
        try {
            var found = new TreeSet<String>();
            keys.provider().getKeyTypes(null).forEach(found::add);
            return List.copyOf(found);
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }
}
