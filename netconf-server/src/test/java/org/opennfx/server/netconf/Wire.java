package org.opennfx.server.netconf;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.keyverifier.AcceptAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.ChannelPipedInputStream;
import org.opennfx.server.tls.TestAuthority;
import org.opennfx.server.tls.TlsPeers;

/** The client's end of what carries a session. Closing it takes the connection away without a word. */
interface Wire extends Closeable {
    InputStream input();

    OutputStream output();

    /** What the server says beside the session. */
    InputStream beside();

    /** Another of the same kind and user, over the same connection where that can carry several. */
    Wire another() throws IOException;

    /** A channel of SSH. */
    record Ssh(ClientSession connection, ChannelSubsystem channel) implements Wire {
        private static final Duration PATIENCE = Duration.ofSeconds(20);
        private static final SshClient CLIENT = client();

        private static SshClient client() {
            var client = SshClient.setUpDefaultClient();
            client.setServerKeyVerifier(AcceptAllServerKeyVerifier.INSTANCE);
            client.start();
            return client;
        }

        static Ssh connect(int port, String user, String password) throws IOException {
            var connection = CLIENT.connect(user, "127.0.0.1", port).verify(PATIENCE).getSession();
            connection.addPasswordIdentity(password);
            connection.auth().verify(PATIENCE);
            return over(connection);
        }

        private static Ssh over(ClientSession connection) throws IOException {
            var channel = connection.createSubsystemChannel("netconf");
            channel.open().verify(PATIENCE);
            ((ChannelPipedInputStream) channel.getInvertedOut()).setTimeout(PATIENCE.toMillis());
            return new Ssh(connection, channel);
        }

        @Override
        public InputStream input() {
            return channel.getInvertedOut();
        }

        @Override
        public OutputStream output() {
            return channel.getInvertedIn();
        }

        @Override
        public InputStream beside() {
            return channel.getInvertedErr();
        }

        @Override
        public Wire another() throws IOException {
            return over(connection);
        }

        @Override
        public void close() {
            connection.close(true);
        }
    }

    /** A connection of TLS. */
    record Tls(SSLSocket connection, InputStream input, OutputStream output, TlsPeers peers, TestAuthority.Holder user)
            implements Wire {
        static Tls connect(int port, TlsPeers peers, TestAuthority.Holder user) throws IOException {
            try {
                var connection = peers.secure(TlsPeers.connect(port), Optional.of(user), "TLSv1.3");
                return new Tls(connection, connection.getInputStream(), connection.getOutputStream(), peers, user);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        }

        @Override
        public InputStream beside() {
            return InputStream.nullInputStream();
        }

        @Override
        public Wire another() throws IOException {
            return connect(connection.getPort(), peers, user);
        }

        @Override
        public void close() throws IOException {
            connection.close();
        }
    }
}
