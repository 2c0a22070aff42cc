package org.opennfx.server.client;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.channel.ChannelSubsystem;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.channel.ChannelPipedInputStream;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.opennfx.server.ssh.Ed25519;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A session of NETCONF over SSH (RFC 6242), in the framing of base:1.0, with one request at a time. Nothing of the user's SSH
 * configuration is read but what the login names.
 */
public final class NetconfClient implements AutoCloseable {
    private static final String BASE = "urn:ietf:params:xml:ns:netconf:base:1.0";
    private static final String END = "]]>]]>";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(NetconfClient.class);

    private final SshClient ssh;
    private final InputStream in;
    private final OutputStream out;
    private boolean answers = true;

    private NetconfClient(SshClient ssh, InputStream in, OutputStream out) {
        this.ssh = ssh;
        this.in = in;
        this.out = out;
    }

    /**
     * Logs in, and exchanges the hellos.
     *
     * @throws IOException nobody answers, it is somebody else, or the user may not log in
     */
    public static NetconfClient open(DeviceLogin login) throws IOException {
        Ed25519.enable();
        var ssh = SshClient.setUpDefaultClient();
        ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        ssh.setSignatureFactories(ssh.getSignatureFactories().stream().sorted(HostKeyKinds.order(login)).toList());
        ssh.setServerKeyVerifier(verifier(login.trust()));
        ssh.start();
        try {
            var client = channel(ssh, session(ssh, login));
            client.hello();
            return client;
        } catch (IOException e) {
            ssh.stop();
            throw e;
        }
    }

    private static ServerKeyVerifier verifier(HostTrust trust) {
        return switch (trust) {
            case HostTrust.KnownHosts(var file) -> new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, file);
            case HostTrust.Fingerprint(var text) ->
                (_, _, key) -> text.equals(KeyUtils.getFingerPrint(BuiltinDigests.sha256, key));
        };
    }

    private static ClientSession session(SshClient ssh, DeviceLogin login) throws IOException {
        var session = ssh.connect(login.user(), login.host(), login.port()).verify(PATIENCE).getSession();
        login.password().ifPresent(session::addPasswordIdentity);
        if (login.key().isPresent()) {
            addKeys(session, new FileKeyPairProvider(login.key().get()));
        }
        session.auth().verify(PATIENCE);
        return session;
    }

    private static void addKeys(ClientSession session, FileKeyPairProvider keys) throws IOException {
        try {
            keys.loadKeys(session).forEach(session::addPublicKeyIdentity);
        } catch (RuntimeException e) {
            throw new IOException("the key cannot be used: " + e.getMessage(), e);
        }
    }

    private static NetconfClient channel(SshClient ssh, ClientSession session) throws IOException {
        ChannelSubsystem channel = session.createSubsystemChannel("netconf");
        channel.open().verify(PATIENCE);
        ((ChannelPipedInputStream) channel.getInvertedOut()).setTimeout(PATIENCE.toMillis());
        return new NetconfClient(ssh, channel.getInvertedOut(), channel.getInvertedIn());
    }

    private void hello() throws IOException {
        send("<hello xmlns=\"" + BASE + "\"><capabilities><capability>urn:ietf:params:netconf:base:1.0</capability>"
                + "</capabilities></hello>");
        receive();
    }

    /**
     * Asks for one thing.
     *
     * @param operation a document of its own, such as {@code <get>…</get>} without a namespace
     * @return the {@code rpc-reply}, as it came; it may hold errors
     */
    public byte[] rpc(String operation) throws IOException {
        send("<rpc message-id=\"1\" xmlns=\"" + BASE + "\">" + operation + "</rpc>");
        return receive();
    }

    private void send(String message) throws IOException {
        out.write((message + END).getBytes(UTF_8));
        out.flush();
    }

    private byte[] receive() throws IOException {
        answers = false;
        var message = message();
        answers = true;
        return message;
    }

    private byte[] message() throws IOException {
        // one character for each octet
        var message = new StringBuilder();
        while (!ends(message)) {
            var octet = in.read();
            if (octet < 0) {
                throw new IOException("the server ended the session");
            }
            message.append((char) octet);
        }
        return message.substring(0, message.length() - END.length()).getBytes(ISO_8859_1);
    }

    private static boolean ends(StringBuilder message) {
        var begin = message.length() - END.length();
        return begin >= 0 && message.indexOf(END, begin) == begin;
    }

    /** Takes leave, unless the server has left a request without an answer. */
    @Override
    public void close() {
        try {
            if (answers) {
                rpc("<close-session/>");
            }
        } catch (IOException e) {
            LOG.debug("the server did not take leave: {}", e.getMessage());
        } finally {
            ssh.stop();
        }
    }
}
