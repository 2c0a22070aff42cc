package org.opennfx.server.ssh;

import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.apache.sshd.common.Closeable;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.mac.BuiltinMacs;
import org.apache.sshd.common.signature.BuiltinSignatures;
import org.apache.sshd.core.CoreModuleProperties;
import org.apache.sshd.server.ServerBuilder;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.auth.password.UserAuthPasswordFactory;
import org.apache.sshd.server.auth.pubkey.UserAuthPublicKeyFactory;
import org.opennfx.server.access.ConnectionPolicy;
import org.opennfx.server.access.Logins;
import org.opennfx.server.transport.CannotListenException;
import org.opennfx.server.transport.StreamService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An SSH server on one port. */
public final class SshEndpoint implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SshEndpoint.class);
    /** For what is written already; who does not take it is gone. */
    private static final Duration LAST_OUTPUT = Duration.ofSeconds(2);

    private final Server server;
    private final Collection<StreamService> services;

    private SshEndpoint(Server server, Collection<StreamService> services) {
        this.server = server;
        this.services = services;
    }

    private static final class Server extends SshServer {
        void unbind() {
            acceptor.unbind();
        }
    }

    /**
     * Opens the port.
     *
     * @param where port 0 picks a free one
     * @throws CannotListenException where the port is taken or not ours to take
     */
    public static SshEndpoint open(InetSocketAddress where, SshBasis basis, SshServices services) throws IOException {
        var server = (Server) ServerBuilder.builder().factory(Server::new).build();
        server.setHost(where.getHostString());
        server.setPort(where.getPort());
        configure(server, basis, services);
        try {
            server.start();
        } catch (BindException e) {
            throw new CannotListenException(where, e);
        }
        return new SshEndpoint(server, services.subsystems().values());
    }

    static void configure(SshServer server, SshBasis basis, SshServices services) {
        Ed25519.enable();
        basis.threads().serve(server);
        server.setKeyPairProvider(basis.keys().provider());
        chooseAlgorithms(server);
        authenticate(server, basis.logins());
        limit(server, basis.settings());
        obey(server, basis.settings(), basis.policy());
        new ChannelPrograms(services, basis.settings().outputPatience()).install(server);
    }

    /** The port that is open. */
    public int port() {
        return server.getPort();
    }

    /**
     * Closes the port; and the connections when what their clients have asked is answered, or after this time. The port is
     * free when this returns.
     */
    public void withdraw(Duration patience) {
        server.unbind();
        Thread.ofVirtual().name("leave ssh port").start(() -> {
            services.forEach(service -> service.leave(patience));
            try {
                closeBehindOutput(server);
                close();
            } catch (IOException e) {
                LOG.warn("closing an SSH port: {}", e.getMessage());
            }
        });
    }

    /** Closes it when what is written to it has gone out, but without waiting long. */
    static void closeBehindOutput(Closeable connections) throws IOException {
        connections.close(false).await(LAST_OUTPUT);
        connections.close(true);
    }

    /** Closes the port and cuts every connection. */
    @Override
    public void close() throws IOException {
        server.stop(true);
    }

    /** AES-GCM first: it is three times as fast here as CTR or ChaCha20. What rests on SHA-1 is left out. */
    private static void chooseAlgorithms(SshServer server) {
        server.setCipherFactories(List.of(
                BuiltinCiphers.aes128gcm, BuiltinCiphers.aes256gcm, BuiltinCiphers.aes128ctr, BuiltinCiphers.aes192ctr,
                BuiltinCiphers.aes256ctr, BuiltinCiphers.cc20p1305_openssh));
        server.setMacFactories(List.of(
                BuiltinMacs.hmacsha256etm, BuiltinMacs.hmacsha512etm, BuiltinMacs.hmacsha256, BuiltinMacs.hmacsha512));
        server.setSignatureFactories(List.of(
                BuiltinSignatures.ed25519, BuiltinSignatures.nistp256, BuiltinSignatures.nistp384, BuiltinSignatures.nistp521,
                BuiltinSignatures.rsaSHA512, BuiltinSignatures.rsaSHA256));
        // there where Bouncy Castle is, and slow in it: 50 clients at once waited for more than 20 s
        server.setKeyExchangeFactories(server.getKeyExchangeFactories().stream()
                .filter(each -> !each.getName().startsWith("sntrup"))
                .toList());
    }

    private static void authenticate(SshServer server, Logins logins) {
        var authentication = new SshAuthentication(logins);
        server.setUserAuthFactories(List.of(UserAuthPublicKeyFactory.INSTANCE, UserAuthPasswordFactory.INSTANCE));
        server.setPasswordAuthenticator(authentication);
        server.setPublickeyAuthenticator(authentication);
    }

    private static void limit(SshServer server, SshSettings settings) {
        CoreModuleProperties.AUTH_TIMEOUT.set(server, settings.loginGrace());
        CoreModuleProperties.MAX_AUTH_REQUESTS.set(server, settings.loginTries());
        // how long it may be idle is a session's matter; the probes find who is gone
        CoreModuleProperties.IDLE_TIMEOUT.set(server, Duration.ZERO);
        CoreModuleProperties.WAIT_FOR_SPACE_TIMEOUT.set(server, settings.outputPatience());
        server.setChannelStreamWriterResolver(
                (channel, _) -> new BoundedWriter(channel, settings.mostOutput(), settings.outputPatience()));
        CoreModuleProperties.SERVER_IDENTIFICATION.set(server, "NFX");
        settings.tcpKeepAlive().ifPresent(keepAlive -> server.addSessionListener(new TcpProbes(keepAlive)));
        server.addSessionListener(new UnauthenticatedLimit(settings.mostUnauthenticated()));
    }

    private static void obey(SshServer server, SshSettings settings, Supplier<ConnectionPolicy> policy) {
        server.addSessionListener(new LoginMessage(policy));
        server.addSessionListener(new ConnectionLimits(policy, InstantSource.system()));
        server.addSessionListener(new KeepAlive(settings, policy));
        server.addChannelListener(new ChannelLimit(policy));
    }
}
