package org.opennfx.tools.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.config.hosts.HostConfigEntryResolver;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.keyverifier.ServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.cipher.BuiltinCiphers;
import org.apache.sshd.common.keyprovider.FileKeyPairProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.core.CoreModuleProperties;
import org.opennfx.server.ssh.Ed25519;

/** Opens sessions, all by the threads of one SSH library. */
final class NetconfClient implements AutoCloseable {
    private final SshClient ssh;
    private final Login login;
    private final Duration patience;

    /** @param patience how long to wait for a login, and for each answer */
    NetconfClient(Login login, Duration patience) {
        this.login = login;
        this.patience = patience;
        Ed25519.enable();
        ssh = SshClient.setUpDefaultClient();
        ssh.setHostConfigEntryResolver(HostConfigEntryResolver.EMPTY);
        ssh.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        ssh.setServerKeyVerifier(verifier(login));
        chooseAlgorithms(ssh);
        CoreModuleProperties.TCP_NODELAY.set(ssh, true);
        CoreModuleProperties.PREFERRED_AUTHS.set(ssh, "password,publickey");
        CoreModuleProperties.IDLE_TIMEOUT.set(ssh, Duration.ZERO);
        ssh.start();
    }

    /** The same with every server: AES-GCM is what costs least, and some kinds of key cost more than all else of a login. */
    private static void chooseAlgorithms(SshClient ssh) {
        ssh.setCipherFactories(List.of(BuiltinCiphers.aes128gcm, BuiltinCiphers.aes256gcm, BuiltinCiphers.aes128ctr));
        ssh.setKeyExchangeFactories(ssh.getKeyExchangeFactories().stream()
                .sorted(Comparator.comparing(each -> !each.getName().startsWith("curve25519")))
                .toList());
        ssh.setSignatureFactories(ssh.getSignatureFactories().stream()
                .sorted(Comparator.comparing(each -> !each.getName().equals("ssh-ed25519")))
                .toList());
    }

    private static ServerKeyVerifier verifier(Login login) {
        var known = new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, login.knownHosts());
        return (session, where, key) -> isOnThisMachine(where) || known.verifyServerKey(session, where, key);
    }

    private static boolean isOnThisMachine(SocketAddress where) {
        return where instanceof InetSocketAddress address && address.getAddress().isLoopbackAddress();
    }

    NetconfSession open(InetSocketAddress where) throws IOException {
        return open(where, () -> {});
    }

    /** The library's own words are about its classes. */
    private ClientSession connected(InetSocketAddress where) throws IOException {
        try {
            return ssh.connect(login.user(), where).verify(patience).getSession();
        } catch (IOException e) {
            var reason = e.getCause() instanceof IOException cause ? cause : e;
            throw new IOException("cannot connect to " + where.getHostString() + " port " + where.getPort() + ": " + reason.getMessage(), e);
        }
    }

    /**
     * Connects, logs in, and exchanges hellos.
     *
     * @param onNotification is called for each
     */
    NetconfSession open(InetSocketAddress where, Runnable onNotification) throws IOException {
        var session = connected(where);
        try {
            login.password().ifPresent(session::addPasswordIdentity);
            if (login.key().isPresent()) {
                new FileKeyPairProvider(login.key().get()).loadKeys(session).forEach(session::addPublicKeyIdentity);
            }
            session.auth().verify(patience);
            return new NetconfSession(session, patience, onNotification);
        } catch (IOException | RuntimeException e) {
            session.close(true);
            throw e instanceof IOException known ? known : new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        ssh.stop();
    }
}
