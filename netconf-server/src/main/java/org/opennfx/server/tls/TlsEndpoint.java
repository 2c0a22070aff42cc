package org.opennfx.server.tls;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.opennfx.server.transport.CannotListenException;
import org.opennfx.server.transport.StreamService;
import org.opennfx.server.transport.TcpKeepAlive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A port on which clients are served over TLS. */
public final class TlsEndpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TlsEndpoint.class);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final ServerSocket port;
    private final TlsServer server;
    private final TlsSettings settings;
    private final Optional<TcpKeepAlive> keepAlive;
    private final StreamService service;
    private final Thread acceptor;

    private TlsEndpoint(
            ServerSocket port, TlsServer server, TlsSettings settings, Optional<TcpKeepAlive> keepAlive, StreamService service) {
        this.port = port;
        this.server = server;
        this.settings = settings;
        this.keepAlive = keepAlive;
        this.service = service;
        this.acceptor = Thread.ofVirtual().name("tls port " + port.getLocalPort()).unstarted(this::acceptAll);
    }

    /**
     * Opens the port.
     *
     * @param where port 0 picks a free one
     * @throws CannotListenException where the port is taken or not ours to take
     */
    public static TlsEndpoint open(
            InetSocketAddress where,
            TlsServer server,
            TlsSettings settings,
            Optional<TcpKeepAlive> keepAlive,
            StreamService service)
            throws IOException {
        var port = new ServerSocket();
        try {
            port.bind(where);
        } catch (IOException e) {
            port.close();
            throw new CannotListenException(where, e);
        }
        var endpoint = new TlsEndpoint(port, server, settings, keepAlive, service);
        endpoint.acceptor.start();
        return endpoint;
    }

    /** The port that is open. */
    public int port() {
        return port.getLocalPort();
    }

    private void acceptAll() {
        while (!port.isClosed()) {
            try {
                var socket = port.accept();
                Thread.ofVirtual().name("tls " + socket.getInetAddress().getHostAddress()).start(() -> serve(socket));
            } catch (IOException e) {
                if (!port.isClosed()) {
                    LOG.warn("port {}: {}", port.getLocalPort(), e.getMessage());
                    // a process without descriptors has them again when others go, not before
                    LockSupport.parkNanos(PAUSE.toNanos());
                }
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (keepAlive.isPresent()) {
                keepAlive.get().applyTo(socket::setOption);
            }
            server.serve(socket, settings, service);
        } catch (IOException e) {
            LOG.debug("{} is gone", socket, e);
        } catch (RuntimeException e) {
            LOG.error("the TLS connection of {} ended unexpectedly", socket, e);
        }
    }

    /** Closes the port, which can be opened anew at once; connections go on. */
    @Override
    public void close() {
        try {
            port.close();
        } catch (IOException e) {
            LOG.debug("closing port {}", port.getLocalPort(), e);
        }
        awaitAcceptor();
    }

    /** The system keeps the port for who waits at it; the end of a session, which interrupts, does not shorten that. */
    private void awaitAcceptor() {
        var interrupted = false;
        while (acceptor.isAlive()) {
            try {
                acceptor.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
