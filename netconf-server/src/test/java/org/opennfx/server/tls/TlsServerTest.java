package org.opennfx.server.tls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.access.Account;
import org.opennfx.server.access.Logins;
import org.opennfx.server.access.UserClass;
import org.opennfx.server.transport.CannotListenException;
import org.opennfx.server.transport.StreamService;
import org.opennfx.server.transport.Transport;

/** The limits of TLS connections. */
class TlsServerTest {
    private static final int PATIENCE = 20_000;
    private static final TlsLimits LIMITS = new TlsLimits(Duration.ofSeconds(20), 2, Duration.ofSeconds(20));

    @TempDir
    private Path lists;

    private static TlsPeers peers;
    private static TestAuthority.Holder alice;

    @BeforeAll
    static void makeCertificates() throws Exception {
        peers = TlsPeers.make();
        alice = peers.client("alice");
    }

    private TlsServer server(TlsLimits limits) {
        var logins = new Logins(
                name -> name.equals("alice")
                        ? Optional.of(new Account(name, UserClass.SUPER_USER, Optional.empty(), List.of()))
                        : Optional.empty(),
                Duration.ZERO,
                Duration.ZERO,
                InstantSource.system());
        return new TlsServer(limits, new RevocationLists(lists), logins, InstantSource.system());
    }

    /** Below those from which connections go out, on Linux from 32768 on. */
    private static final int FIRST_OF_NOBODY = 21_000;

    private static TlsEndpoint open(TlsServer server, StreamService service) throws IOException {
        return open(server, service, 0);
    }

    private static TlsEndpoint open(TlsServer server, StreamService service, int port) throws IOException {
        return TlsEndpoint.open(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), server, peers.settings(), Optional.empty(), service);
    }

    private static SSLSocket login(TlsEndpoint endpoint) throws Exception {
        return peers.secure(TlsPeers.connect(endpoint.port()), Optional.of(alice), "TLSv1.3");
    }

    private static void echo(Transport transport) {
        try {
            transport.input().transferTo(transport.output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aLargeStreamComesBack() throws Exception {
        try (var server = server(LIMITS);
                var endpoint = open(server, TlsServerTest::echo);
                var client = login(endpoint)) {
            var sent = new byte[3_000_000];
            Thread.ofVirtual().start(() -> write(client, sent));
            assertEquals(sent.length, client.getInputStream().readNBytes(sent.length).length);
        }
    }

    private static void write(SSLSocket client, byte[] bytes) {
        try {
            client.getOutputStream().write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aClientThatTakesNoOutputIsCutOff() throws Exception {
        var failure = new CompletableFuture<IOException>();
        var limits = new TlsLimits(Duration.ofSeconds(20), 2, Duration.ofSeconds(1));
        try (var server = server(limits);
                var endpoint = open(server, transport -> writeUntilItFails(transport, failure));
                var client = login(endpoint)) {
            assertInstanceOf(IOException.class, failure.get(PATIENCE, TimeUnit.MILLISECONDS));
            assertEquals(PATIENCE, client.getSoTimeout());
        }
    }

    private static void writeUntilItFails(Transport transport, CompletableFuture<IOException> failure) {
        try {
            while (true) {
                transport.output().write(new byte[64 * 1024]);
            }
        } catch (IOException e) {
            failure.complete(e);
        }
    }

    @Test
    void aPortThatIsClosedCanBeOpenedAtOnce() throws Exception {
        try (var server = server(TlsLimits.DEFAULT)) {
            var port = portOfNobody(server);
            for (var opening = 0; opening < 200; opening++) {
                try (var _ = open(server, TlsServerTest::echo, port)) {
                    TlsPeers.connect(port).close();
                }
            }
        }
    }

    /** A port that the kernel gives nobody by itself, so that between two openings it is free. */
    private static int portOfNobody(TlsServer server) throws IOException {
        for (var port = FIRST_OF_NOBODY; port < FIRST_OF_NOBODY + 1_000; port++) {
            try (var endpoint = open(server, TlsServerTest::echo, port)) {
                return endpoint.port();
            } catch (CannotListenException e) {
                // somebody has it
            }
        }
        throw new IllegalStateException("a thousand ports are taken");
    }

    @Test
    void aHandshakeThatDoesNotComeEnds() throws Exception {
        try (var server = server(new TlsLimits(Duration.ofMillis(300), 2, Duration.ofSeconds(20)));
                var endpoint = open(server, TlsServerTest::echo);
                var silent = TlsPeers.connect(endpoint.port())) {
            assertEquals(-1, silent.getInputStream().read());
        }
    }

    @Test
    void hangingHandshakesKeepNobodyOut() throws Exception {
        var hanging = new ArrayList<Socket>();
        try (var server = server(new TlsLimits(Duration.ofHours(1), 100, Duration.ofSeconds(20)));
                var endpoint = open(server, TlsServerTest::echo)) {
            for (var count = 0; count < 150; count++) {
                hanging.add(TlsPeers.connect(endpoint.port()));
            }
            try (var client = login(endpoint)) {
                client.getOutputStream().write('x');
                assertEquals('x', client.getInputStream().read());
            }
            assertEquals(-1, hanging.getFirst().getInputStream().read());
        } finally {
            for (var socket : hanging) {
                socket.close();
            }
        }
    }

    @Test
    void aReadThatGetsNothingTimesOutAndTheTransportRemainsUsable() throws Exception {
        var second = new CompletableFuture<Integer>();
        try (var server = server(LIMITS);
                var endpoint = open(server, transport -> readTwice(transport, second));
                var client = login(endpoint)) {
            assertEquals('t', client.getInputStream().read());
            client.getOutputStream().write('x');
            assertEquals('x', second.get(PATIENCE, TimeUnit.MILLISECONDS));
        }
    }

    private static void readTwice(Transport transport, CompletableFuture<Integer> second) {
        try {
            transport.readTimeout(Duration.ofMillis(100));
            assertThrows(SocketTimeoutException.class, () -> transport.input().read());
            transport.output().write('t');
            transport.output().flush();
            transport.readTimeout(Duration.ZERO);
            second.complete(transport.input().read());
        } catch (IOException e) {
            second.completeExceptionally(e);
        }
    }

    @Test
    void closingTheServerEndsItsConnections() throws Exception {
        var server = server(LIMITS);
        try (var endpoint = open(server, TlsServerTest::echo);
                var client = login(endpoint)) {
            client.getOutputStream().write('x');
            assertEquals('x', client.getInputStream().read());
            server.close();
            assertEquals(-1, client.getInputStream().read());
        }
    }
}
