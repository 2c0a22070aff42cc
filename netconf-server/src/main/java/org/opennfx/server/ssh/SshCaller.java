package org.opennfx.server.ssh;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.sshd.common.io.IoConnector;
import org.apache.sshd.common.io.IoSession;
import org.apache.sshd.common.session.helpers.AbstractSession;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;

/** An SSH server that has no port: it opens the TCP connections itself, and is the server on them (RFC 8071 3). */
public final class SshCaller implements AutoCloseable {
    private final Server server;
    private final IoConnector connector;

    private SshCaller(Server server) {
        this.server = server;
        this.connector = server.connector();
    }

    /** One whose connections are served like those of an {@link SshEndpoint}. */
    public static SshCaller of(SshBasis basis, SshServices services) {
        var server = (Server) ServerBuilder.builder().factory(Server::new).build();
        SshEndpoint.configure(server, basis, services);
        return new SshCaller(server);
    }

    private static final class Server extends SshServer {
        /** What start does, but for the port. */
        IoConnector connector() {
            checkConfig();
            setSessionFactory(createSessionFactory());
            setupSessionTimeout(getSessionFactory());
            return getIoServiceFactory().createConnector(getSessionFactory());
        }
    }

    /**
     * Opens a connection, and serves the client on it until either side ends it.
     *
     * @param from the local address; empty for any
     * @param patience how long opening it may take
     * @return whether the client logged in
     * @throws IOException it could not be opened
     * @throws InterruptedException the connection is cut
     */
    public boolean call(InetSocketAddress client, Optional<InetSocketAddress> from, Duration patience)
            throws IOException, InterruptedException {
        var connection = connect(client, from, patience);
        try {
            var session = AbstractSession.getSession(connection);
            var ended = new CountDownLatch(1);
            connection.addCloseFutureListener(_ -> ended.countDown());
            ended.await();
            return session.isAuthenticated();
        } finally {
            SshEndpoint.closeBehindOutput(connection);
        }
    }

    private IoSession connect(InetSocketAddress client, Optional<InetSocketAddress> from, Duration patience) throws IOException {
        var connecting = connector.connect(client, null, from.orElse(null));
        if (!connecting.await(patience)) {
            connecting.cancel();
            throw new SocketTimeoutException("no answer within " + patience.toSeconds() + " s");
        }
        if (connecting.isConnected()) {
            return connecting.getSession();
        }
        var failure = connecting.getException();
        throw failure instanceof IOException e ? e : new IOException(failure);
    }

    /** Cuts every connection. */
    @Override
    public void close() throws IOException {
        server.close(true);
        connector.close(true);
    }
}
