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
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.auth.keyboard.UserInteraction;
import org.apache.sshd.client.channel.ClientChannel;
import org.apache.sshd.client.channel.ClientChannelEvent;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.channel.RequestHandler;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.kex.KexProposalOption;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opennfx.server.access.Account;
import org.opennfx.server.access.AuthorizedKey;
import org.opennfx.server.access.ConnectionPolicy;
import org.opennfx.server.access.Logins;
import org.opennfx.server.access.PasswordHash;
import org.opennfx.server.access.SourcePatterns;
import org.opennfx.server.access.UserClass;
import org.opennfx.server.transport.StreamService;
import org.opennfx.server.transport.TcpKeepAlive;
import org.opennfx.server.transport.Transport;

class SshEndpointTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final PasswordHash SECRET = PasswordHash.of("secret", new SecureRandom());
    private static final SshSettings SETTINGS = new SshSettings(
            Duration.ofMinutes(1), 4, 3, Duration.ZERO, 3, 1024 * 1024, Duration.ofSeconds(20), Optional.empty());

    /** One for all tests, for RSA keys take their time to make. */
    @TempDir
    private static Path state;

    @AutoClose
    private final SshThreads threads = new SshThreads();

    private SshClient client;
    private volatile List<AuthorizedKey> keysOfAlice = List.of();
    private volatile ConnectionPolicy policy = ConnectionPolicy.NONE;

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
            keysOfAlice = List.of(AuthorizedKey.fromAnywhere(PublicKeyEntry.toString(key.getPublic()) + " alice@desk"));
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

    @ParameterizedTest
    @ValueSource(strings = {"netconf", "xml-mode netconf need-trailer"})
    void commandsAskForTheSubsystemToo(String command) throws IOException {
        try (var server = open(SETTINGS, this::echo); var session = login(server, "secret")) {
            assertEquals("alice hello", exchange(session.createExecChannel(command), "hello"));
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
    void connectionsThatDoNotSayWhoTheyAreKeepNobodyOut() throws IOException {
        var silent = new ArrayList<Socket>();
        try (var server = open(SshSettings.DEFAULT, this::echo)) {
            for (var count = 0; count < 150; count++) {
                silent.add(silent(server));
            }
            try (var session = login(server, "secret")) {
                assertTrue(session.isAuthenticated());
            }
            assertTrue(ends(silent.getFirst()));
        } finally {
            for (var socket : silent) {
                socket.close();
            }
        }
    }

    @Test
    void aKeyOpensAnAccountOnlyFromWhereItMayBeUsed() throws Exception {
        var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var line = PublicKeyEntry.toString(key.getPublic());
        try (var server = open(SETTINGS, this::echo)) {
            keysOfAlice = List.of(new AuthorizedKey(line, Optional.of(SourcePatterns.parse("192.0.2.*"))));
            assertThrows(SshException.class, () -> login(server, key));
            keysOfAlice = List.of(new AuthorizedKey(line, Optional.of(SourcePatterns.parse("192.0.2.*,127.0.0.?"))));
            try (var session = login(server, key)) {
                assertTrue(session.isAuthenticated());
            }
        }
    }

    @Test
    void aConnectionOverTheLimitIsToldSo() throws IOException {
        policy = limits(OptionalInt.of(1), OptionalInt.empty());
        try (var server = open(SETTINGS, this::echo)) {
            try (var session = login(server, "secret")) {
                var refusal = assertThrows(SshException.class, () -> login(server, "secret"));
                assertEquals(SshConstants.SSH2_DISCONNECT_TOO_MANY_CONNECTIONS, refusal.getDisconnectCode());
                assertTrue(refusal.getMessage().contains("connection-limit of 1 connections is reached"), refusal.getMessage());
                assertTrue(session.isOpen());
                policy = limits(OptionalInt.of(2), OptionalInt.empty());
                login(server, "secret").close();
            }
        }
    }

    @Test
    void connectionsThatAreGoneNoLongerCount() throws IOException {
        policy = limits(OptionalInt.of(1), OptionalInt.empty());
        try (var server = open(SETTINGS, this::echo)) {
            login(server, "secret").close();
            assertTrue(eventually(() -> login(server, "secret")).isAuthenticated());
        }
    }

    @Test
    void moreConnectionsInAMinuteThanTheRateAreRefused() throws IOException {
        policy = limits(OptionalInt.empty(), OptionalInt.of(2));
        try (var server = open(SETTINGS, this::echo)) {
            login(server, "secret").close();
            login(server, "secret").close();
            var refusal = assertThrows(SshException.class, () -> login(server, "secret"));
            assertTrue(refusal.getMessage().contains("rate-limit of 2 connections in a minute is reached"), refusal.getMessage());
        }
    }

    private static ConnectionPolicy limits(OptionalInt connections, OptionalInt perMinute) {
        return new ConnectionPolicy(
                connections, perMinute, OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    private interface Attempt {
        ClientSession make() throws IOException;
    }

    /** The end of a connection reaches the server a little later than its client. */
    private static ClientSession eventually(Attempt attempt) throws IOException {
        while (true) {
            try {
                return attempt.make();
            } catch (SshException _) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void aConnectionHasNoMoreSessionsThanThePolicyAllows() throws IOException {
        policy = new ConnectionPolicy(
                OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(1), Optional.empty(), OptionalInt.empty(), Optional.empty());
        try (var server = open(SETTINGS, this::echo); var session = login(server, "secret")) {
            var only = session.createSubsystemChannel("echo");
            only.open().verify(PATIENCE);
            assertThrows(IOException.class, () -> session.createSubsystemChannel("echo").open().verify(PATIENCE));
            assertTrue(only.isOpen());
        }
    }

    @Test
    void theMessageIsShownBeforeTheLogin() throws IOException {
        policy = new ConnectionPolicy(
                OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), OptionalInt.empty(),
                Optional.of("Authorised users only"));
        var shown = new CopyOnWriteArrayList<String>();
        client.setUserInteraction(new UserInteraction() {
            @Override
            public void welcome(ClientSession session, String banner, String language) {
                shown.add(banner);
            }

            @Override
            public String[] interactive(
                    ClientSession session, String name, String instruction, String language, String[] prompts, boolean[] echo) {
                return new String[0];
            }

            @Override
            public String getUpdatedPassword(ClientSession session, String prompt, String language) {
                return "";
            }
        });
        try (var server = open(SETTINGS, this::echo); var _ = login(server, "secret")) {
            assertEquals(List.of("Authorised users only\r\n"), shown);
        }
    }

    @Test
    void aClientThatAnswersProbesStaysAndOneThatDoesNotIsCutOff() throws IOException {
        var probing = SETTINGS.probes(Duration.ofMillis(20), 2);
        var probes = new CountDownLatch(10);
        client.setGlobalRequestHandlers(List.of((_, request, wantReply, _) -> {
            if (request.equals("keepalive@openssh.com")) {
                probes.countDown();
            }
            return wantReply ? RequestHandler.Result.ReplyFailure : RequestHandler.Result.Replied;
        }));
        try (var server = open(probing, this::echo); var session = login(server, "secret")) {
            assertTrue(awaited(probes));
            assertTrue(session.isOpen());
        }
        client.setGlobalRequestHandlers(List.of((_, _, _, _) -> RequestHandler.Result.Replied));
        try (var server = open(probing, this::echo); var session = login(server, "secret")) {
            assertTrue(session.waitFor(EnumSet.of(ClientSession.ClientSessionEvent.CLOSED), PATIENCE)
                    .contains(ClientSession.ClientSessionEvent.CLOSED));
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aClientThatTakesNoOutputLosesItsSession() throws Exception {
        var end = new CompletableFuture<String>();
        StreamService torrent = transport -> {
            try {
                while (true) {
                    transport.output().write(new byte[32 * 1024]);
                    transport.output().flush();
                }
            } catch (IOException e) {
                end.complete(e.getMessage());
            }
        };
        var hasty = SETTINGS.output(128 * 1024, Duration.ofSeconds(1));
        try (var server = open(hasty, torrent); var session = login(server, "secret")) {
            // the pipe of this client is full soon, and its window then stays closed
            var channel = session.createSubsystemChannel("echo");
            channel.open().verify(PATIENCE);
            assertEquals("the client took no output for 1 s", end.get(PATIENCE.toSeconds(), TimeUnit.SECONDS));
            assertTrue(channel.waitFor(EnumSet.of(ClientChannelEvent.CLOSED), PATIENCE).contains(ClientChannelEvent.CLOSED));
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

    /** Linux shows the timer of a connection (proc(5), /proc/net/tcp); by itself it waits two hours. */
    @Test
    @Timeout(60)
    void tcpLooksForTheClientWhenItIsTold() throws Exception {
        var keepAlive = new TcpKeepAlive(Duration.ofMinutes(10), 3, Duration.ofSeconds(5));
        try (var server = open(SETTINGS.tcpKeepAlive(Optional.of(keepAlive)), this::echo); var session = login(server, "secret")) {
            assertTrue(session.isAuthenticated());
            var remaining = keepAliveTimer(server.port());
            assertTrue(remaining <= keepAlive.idle().toSeconds(), () -> remaining + " s");
        }
    }

    /** In seconds; there is none as long as octets are under way. */
    private static long keepAliveTimer(int port) throws Exception {
        var timer = Optional.<Long>empty();
        while (timer.isEmpty()) {
            Thread.sleep(10);
            timer = connections().filter(fields -> fields[1].endsWith("0100007F:%04X".formatted(port)) && fields[3].equals("01"))
                    .filter(fields -> fields[5].startsWith("02:"))
                    .map(fields -> Long.parseLong(fields[5].substring(3), 16) / 100)
                    .findAny();
        }
        return timer.get();
    }

    private static Stream<String[]> connections() throws IOException {
        var lines = new ArrayList<String>();
        for (var table : List.of("tcp", "tcp6")) {
            lines.addAll(Files.readAllLines(Path.of("/proc/net", table)));
        }
        return lines.stream().map(line -> line.strip().split(" +"));
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
                new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port),
                new SshBasis(settings, () -> policy, HostKeys.in(state), logins, threads),
                SshServices.netconf(service).subsystem("echo", service));
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

    private static String exchange(ClientChannel channel, String text) throws IOException {
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
