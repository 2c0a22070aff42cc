package org.opennfx.server.endpoint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.security.PublicKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.SessionFactory;
import org.apache.sshd.common.channel.ChannelPipedInputStream;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;

/** SSH clients, who connect or wait to be called. */
final class SshTestClient {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private SshTestClient() {}

    static TestClient connect(int port) throws Exception {
        return connect(port, Optional.empty());
    }

    /** @param host the key that the server must have */
    static TestClient connect(int port, PublicKey host) throws Exception {
        return connect(port, Optional.of(host));
    }

    private static TestClient connect(int port, Optional<PublicKey> host) throws Exception {
        var ssh = client(host);
        var session = ssh.connect("root", "127.0.0.1", port).verify(PATIENCE).getSession();
        return netconf(ssh, session);
    }

    private static SshClient client(Optional<PublicKey> host) {
        var ssh = SshClient.setUpDefaultClient();
        ssh.setServerKeyVerifier((_, _, key) -> host.isEmpty() || host.get().equals(key));
        ssh.start();
        return ssh;
    }

    private static TestClient netconf(SshClient ssh, ClientSession session) throws IOException {
        session.addPasswordIdentity(TestServer.PASSWORD);
        session.auth().verify(PATIENCE);
        ChannelSubsystem channel = session.createSubsystemChannel("netconf");
        channel.open().verify(PATIENCE);
        ((ChannelPipedInputStream) channel.getInvertedOut()).setTimeout(PATIENCE.toMillis());
        return new TestClient(ssh::stop, channel.getInvertedOut(), channel.getInvertedIn());
    }

    /** A port on which the next server that calls is taken. */
    static Waiting waiting(int port, PublicKey host) throws IOException {
        var ssh = client(Optional.of(host));
        var called = new CompletableFuture<ClientSession>();
        ssh.addSessionListener(new SessionListener() {
            @Override
            public void sessionEvent(Session session, Event event) {
                if (event == Event.KeyEstablished) {
                    called.complete((ClientSession) session);
                }
            }
        });
        var acceptor = ssh.getIoServiceFactory().createAcceptor(new SessionFactory(ssh));
        acceptor.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return new Waiting(ssh, called);
    }

    /** Waits to be called. */
    record Waiting(SshClient ssh, CompletableFuture<ClientSession> called) implements AutoCloseable {
        TestClient client() throws Exception {
            var session = called.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            session.setUsername("root");
            return netconf(ssh, session);
        }

        @Override
        public void close() {
            ssh.stop();
        }
    }

    /** A port that was free a moment ago. */
    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
