package org.opennfx.server.tls;

import java.io.IOException;
import java.net.Socket;
import java.net.StandardSocketOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLSocket;
import org.opennfx.server.access.Logins;
import org.opennfx.server.transport.Peer;
import org.opennfx.server.transport.SecureTransport;
import org.opennfx.server.transport.StreamService;
import org.opennfx.server.transport.WaitingRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's side of TLS connections, whoever opened them. Each blocks a thread of its own. A client that has no
 * certificate, or one that stands for no user of the device, is not served (RFC 7589 7).
 */
public final class TlsServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TlsServer.class);
    private static final Duration WATCH = Duration.ofSeconds(1);

    private final TlsLimits limits;
    private final RevocationLists revoked;
    private final Logins logins;
    private final InstantSource clock;
    private final Set<TlsTransport> transports = ConcurrentHashMap.newKeySet();
    private final WaitingRoom<Socket> handshaking;
    private final Thread watch;

    public TlsServer(TlsLimits limits, RevocationLists revoked, Logins logins, InstantSource clock) {
        this.limits = limits;
        this.revoked = revoked;
        this.logins = logins;
        this.clock = clock;
        this.handshaking = new WaitingRoom<>(limits.mostUnauthenticated());
        this.watch = Thread.ofVirtual().name("tls-watch").start(this::watch);
    }

    /**
     * Serves the client at the other end of a connection until either side ends it, and closes it.
     *
     * @return whether the client was let in
     */
    public boolean serve(Socket socket, TlsSettings settings, StreamService service) {
        try (socket) {
            var transport = authenticate(socket, settings);
            transports.add(transport);
            try (transport) {
                service.serve(transport);
            } finally {
                transports.remove(transport);
            }
            return true;
        } catch (Refused e) {
            LOG.warn("refused the TLS connection from {}: {}", address(socket), e.getMessage());
        } catch (IOException e) {
            LOG.warn("the TLS connection from {} failed: {}", address(socket), reason(e));
        }
        return false;
    }

    /** The client is who he says, but not let in. */
    private static final class Refused extends Exception {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    private TlsTransport authenticate(Socket socket, TlsSettings settings) throws IOException, Refused {
        handshaking.enter(socket, socket.getInetAddress()).ifPresent(this::closeForAnother);
        // the time-out of reading is for one read, and not for a client that sends one octet after the other
        var late = Thread.ofVirtual().name("tls-handshake-limit").start(() -> closeLate(socket));
        try {
            return handshake(socket, settings);
        } finally {
            late.interrupt();
            handshaking.leave(socket);
        }
    }

    private void closeForAnother(Socket socket) {
        LOG.warn("closed the connection from {}: with it {} had not authenticated", address(socket), handshaking.most());
        close(socket);
    }

    private void closeLate(Socket socket) {
        try {
            Thread.sleep(limits.handshake());
            LOG.warn("no TLS handshake from {} within {} s", address(socket), limits.handshake().toSeconds());
            close(socket);
        } catch (InterruptedException _) {
            // the handshake is over
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debug("closing {}", socket, e);
        }
    }

    private TlsTransport handshake(Socket socket, TlsSettings settings) throws IOException, Refused {
        socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
        // a context for each connection, so that no session is resumed past a check of the certificate
        var verifier = new ClientVerifier(new ClientCertificates(settings.clients(), revoked, clock));
        var tls = (SSLSocket) TlsContexts.of(settings::identity, verifier).getSocketFactory().createSocket(socket, null, true);
        var parameters = tls.getSSLParameters();
        parameters.setProtocols(settings.protocols().toArray(String[]::new));
        if (!settings.cipherSuites().isEmpty()) {
            parameters.setCipherSuites(settings.cipherSuites().toArray(String[]::new));
        }
        parameters.setUseCipherSuitesOrder(true);
        parameters.setNeedClientAuth(true);
        tls.setSSLParameters(parameters);
        tls.startHandshake();
        var user = settings.users().user(verifier.path());
        if (user.isEmpty()) {
            tls.close();
            throw new Refused("the certificate of " + verifier.path().getFirst().getSubjectX500Principal() + " stands for no user");
        }
        var peer = new Peer(user.get(), address(socket), SecureTransport.NETCONF_TLS);
        if (!logins.certificate(peer)) {
            tls.close();
            throw new Refused("user " + peer.user() + " cannot log in");
        }
        return new TlsTransport(peer, socket, tls);
    }

    private static String address(Socket socket) {
        return socket.getInetAddress().getHostAddress();
    }

    /** Why a certificate is refused stands in the innermost cause. */
    private static String reason(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    private void watch() {
        try {
            while (true) {
                Thread.sleep(WATCH);
                transports.forEach(transport -> {
                    transport.cutIfStalled(limits.outputPatience());
                    transport.lookForClient();
                });
            }
        } catch (InterruptedException _) {
            // the server is closed
        }
    }

    /** Cuts every connection. */
    @Override
    public void close() {
        watch.interrupt();
        transports.forEach(TlsTransport::close);
        handshaking.waiting().forEach(TlsServer::close);
    }
}
