package org.opennfx.server.endpoint;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opennfx.server.callhome.BackOff;
import org.opennfx.server.callhome.CallHome;
import org.opennfx.server.callhome.Callee;
import org.opennfx.server.callhome.Dialer;
import org.opennfx.server.callhome.SshDialer;
import org.opennfx.server.callhome.TlsDialer;
import org.opennfx.server.ssh.HostKeys;
import org.opennfx.server.ssh.SshBasis;
import org.opennfx.server.ssh.SshCaller;
import org.opennfx.server.ssh.SshEndpoint;
import org.opennfx.server.ssh.SshServices;
import org.opennfx.server.tls.RevocationLists;
import org.opennfx.server.tls.TlsEndpoint;
import org.opennfx.server.tls.TlsLimits;
import org.opennfx.server.tls.TlsServer;
import org.opennfx.server.transport.StreamService;
import org.opennfx.server.transport.TcpKeepAlive;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens what a configuration describes. TLS is set up when the first endpoint needs it. */
public final class Openings implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Openings.class);
    /** For the answers that clients wait for when their endpoint is closed. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SessionServices services;
    private final SshBasis ssh;
    private final Path revoked;
    private final BackOff backOff;
    private Optional<TlsServer> tls = Optional.empty();

    /**
     * @param ssh but for the keys, which the configuration names
     * @param revoked the directory of the revocation lists
     */
    public Openings(SessionServices services, SshBasis ssh, Path revoked, BackOff backOff) {
        this.services = services;
        this.ssh = ssh;
        this.revoked = revoked;
        this.backOff = backOff;
    }

    /** Something that is open. */
    interface Opened {
        /** The ports on which it waits for clients. */
        List<Integer> ports();

        /** Frees the ports at once, and ends connections that go with them when what their clients have asked is answered. */
        void withdraw();

        void close();
    }

    /**
     * Opens all addresses of a listener.
     *
     * @throws IOException one of them cannot be opened; none is open then
     */
    Opened open(Listener listener) throws IOException {
        var service = services.service(listener.idle(), _ -> { });
        var open = new ArrayList<Opened>();
        try {
            for (var address : listener.addresses()) {
                open.add(open(listener, address, service));
            }
            return new All(open);
        } catch (IOException e) {
            open.forEach(Opened::close);
            throw e;
        }
    }

    private record All(List<Opened> parts) implements Opened {
        @Override
        public List<Integer> ports() {
            return parts.stream().flatMap(part -> part.ports().stream()).toList();
        }

        @Override
        public void withdraw() {
            parts.forEach(Opened::withdraw);
        }

        @Override
        public void close() {
            parts.forEach(Opened::close);
        }
    }

    private Opened open(Listener listener, InetSocketAddress address, StreamService service) throws IOException {
        return switch (listener.security()) {
            case Security.Tls(var settings) -> new TlsPort(
                    TlsEndpoint.open(address, tls(), settings, listener.keepAlive(), service));
            case Security.Ssh security -> new SshPort(SshEndpoint.open(
                    address, basis(security, listener.keepAlive()), SshServices.netconf(service)));
        };
    }

    private record TlsPort(TlsEndpoint endpoint) implements Opened {
        @Override
        public List<Integer> ports() {
            return List.of(endpoint.port());
        }

        @Override
        public void withdraw() {
            close();
        }

        @Override
        public void close() {
            endpoint.close();
        }
    }

    private record SshPort(SshEndpoint endpoint) implements Opened {
        @Override
        public List<Integer> ports() {
            return List.of(endpoint.port());
        }

        @Override
        public void withdraw() {
            endpoint.withdraw(PATIENCE);
        }

        @Override
        public void close() {
            try {
                endpoint.close();
            } catch (IOException e) {
                LOG.warn("closing an SSH port: {}", e.getMessage());
            }
        }
    }

    /** Begins to call a client. */
    Opened open(CalledClient client) {
        var dialers = client.endpoints().stream().map(endpoint -> dialer(client, endpoint)).toList();
        var callee = new Callee(client.name(), dialers, client.type(), client.strategy(), backOff);
        return new Calling(CallHome.start(callee, InstantSource.system(), new SecureRandom()));
    }

    private record Calling(CallHome callHome) implements Opened {
        @Override
        public List<Integer> ports() {
            return List.of();
        }

        @Override
        public void withdraw() {
            callHome.withdraw(PATIENCE);
        }

        @Override
        public void close() {
            callHome.close();
        }
    }

    private Dialer dialer(CalledClient client, CalledClient.Endpoint endpoint) {
        return switch (endpoint.security()) {
            case Security.Tls(var settings) -> new TlsDialer(
                    endpoint.destination(), tls(), settings, ended -> services.service(client.idle(), ended));
            case Security.Ssh security -> new SshDialer(
                    endpoint.destination(),
                    service -> SshCaller.of(
                            basis(security, endpoint.destination().keepAlive()), SshServices.netconf(service)),
                    ended -> services.service(client.idle(), ended));
        };
    }

    private SshBasis basis(Security.Ssh security, Optional<TcpKeepAlive> keepAlive) {
        var settings = security.probes()
                .map(probes -> ssh.settings().probes(probes.interval(), probes.unanswered()))
                .orElse(ssh.settings())
                .tcpKeepAlive(keepAlive);
        return ssh.with(settings, keys(security));
    }

    private static HostKeys keys(Security.Ssh security) {
        return HostKeys.of(security.keys().stream().map(HostKey::pair).toList());
    }

    private synchronized TlsServer tls() {
        var server = tls.orElseGet(() -> new TlsServer(
                TlsLimits.DEFAULT, new RevocationLists(revoked), ssh.logins(), InstantSource.system()));
        tls = Optional.of(server);
        return server;
    }

    /** Cuts all connections over TLS. */
    @Override
    public synchronized void close() {
        tls.ifPresent(TlsServer::close);
    }
}
