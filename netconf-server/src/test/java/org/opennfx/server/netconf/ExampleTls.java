package org.opennfx.server.netconf;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.server.access.Logins;
import org.opennfx.server.tls.RevocationLists;
import org.opennfx.server.tls.TestAuthority;
import org.opennfx.server.tls.TlsEndpoint;
import org.opennfx.server.tls.TlsLimits;
import org.opennfx.server.tls.TlsPeers;
import org.opennfx.server.tls.TlsServer;
import org.opennfx.server.transport.StreamService;

/** A free port on which an example device is served over TLS, and certificates of its users. */
final class ExampleTls implements AutoCloseable {
    private static final TlsPeers PEERS = peers();
    private static final Map<String, TestAuthority.Holder> USERS = new ConcurrentHashMap<>();

    private final TlsServer server;
    private final TlsEndpoint endpoint;

    private ExampleTls(TlsServer server, TlsEndpoint endpoint) {
        this.server = server;
        this.endpoint = endpoint;
    }

    private static TlsPeers peers() {
        try {
            return TlsPeers.make();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    static ExampleTls open(Logins logins, StreamService service) throws IOException {
        var server = new TlsServer(TlsLimits.DEFAULT, new RevocationLists(Path.of("none")), logins, InstantSource.system());
        var where = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        return new ExampleTls(server, TlsEndpoint.open(where, server, PEERS.settings(), Optional.empty(), service));
    }

    /** A connection of a user. */
    Wire connect(String user) throws IOException {
        return Wire.Tls.connect(endpoint.port(), PEERS, USERS.computeIfAbsent(user, ExampleTls::certificate));
    }

    private static TestAuthority.Holder certificate(String user) {
        try {
            return PEERS.client(user);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        endpoint.close();
        server.close();
    }
}
