package org.opennfx.server.url;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.Objects;
import org.apache.sshd.client.SshClient;
import org.apache.sshd.client.keyverifier.KnownHostsServerKeyVerifier;
import org.apache.sshd.client.keyverifier.RejectAllServerKeyVerifier;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.common.NamedResource;
import org.apache.sshd.common.config.keys.FilePasswordProvider;
import org.apache.sshd.common.keyprovider.KeyIdentityProvider;
import org.apache.sshd.common.util.security.SecurityUtils;
import org.apache.sshd.sftp.client.SftpClient;
import org.apache.sshd.sftp.client.SftpClientFactory;
import org.apache.sshd.sftp.client.extensions.openssh.OpenSSHPosixRenameExtension;
import org.apache.sshd.sftp.common.SftpConstants;
import org.apache.sshd.sftp.common.SftpException;

/**
 * SFTP. A file is written under a name of its own, with the end {@code .part}, and gets its name when it is whole. The host's key has to be
 * in known_hosts; the login is the password in the URL, or a key of the server.
 */
final class SftpTransfer implements Transfer {
    private static final int PORT = 22;

    private final Path trust;

    /** @param trust has {@code known_hosts}, and keys {@code id_*} */
    SftpTransfer(Path trust) {
        this.trust = trust;
    }

    /** What is to be done in a session. */
    @FunctionalInterface
    private interface Work<T> {
        T in(SftpClient sftp, String path) throws IOException;
    }

    @Override
    public byte[] read(URI url) throws IOException {
        return connected(url, (sftp, path) -> {
            try (var in = sftp.read(path)) {
                var content = in.readNBytes(RemoteFiles.LARGEST + 1);
                if (content.length > RemoteFiles.LARGEST) {
                    throw new IOException("the file has more than " + RemoteFiles.LARGEST + " bytes");
                }
                return content;
            }
        });
    }

    @Override
    public void write(URI url, byte[] content, String mediaType) throws IOException {
        connected(url, (sftp, path) -> {
            var part = path + ".part";
            try (var out = sftp.write(part)) {
                out.write(content);
            }
            rename(sftp, part, path);
            return path;
        });
    }

    /** Servers without the request of OpenSSH that replaces a file rename to a new name alone. */
    private static void rename(SftpClient sftp, String from, String to) throws IOException {
        var replacing = sftp.getExtension(OpenSSHPosixRenameExtension.class);
        if (replacing != null && replacing.isSupported()) {
            replacing.posixRename(from, to);
            return;
        }
        try {
            sftp.remove(to);
        } catch (SftpException e) {
            if (e.getStatus() != SftpConstants.SSH_FX_NO_SUCH_FILE) {
                throw e;
            }
        }
        sftp.rename(from, to);
    }

    @Override
    public void delete(URI url) throws IOException {
        connected(url, (sftp, path) -> {
            sftp.remove(path);
            return path;
        });
    }

    private <T> T connected(URI url, Work<T> work) throws IOException {
        try (var client = client()) {
            client.start();
            try (var session = session(client, url);
                    var sftp = SftpClientFactory.instance().createSftpClient(session)) {
                return work.in(sftp, url.getPath());
            }
        }
    }

    private SshClient client() {
        var client = SshClient.setUpDefaultClient();
        client.setServerKeyVerifier(
                new KnownHostsServerKeyVerifier(RejectAllServerKeyVerifier.INSTANCE, trust.resolve("known_hosts")));
        client.setKeyIdentityProvider(KeyIdentityProvider.EMPTY_KEYS_PROVIDER);
        return client;
    }

    private ClientSession session(SshClient client, URI url) throws IOException {
        var login = Objects.requireNonNullElse(url.getUserInfo(), "");
        var colon = login.indexOf(':');
        var port = url.getPort() < 0 ? PORT : url.getPort();
        var session = client.connect(colon < 0 ? login : login.substring(0, colon), url.getHost(), port)
                .verify(RemoteFiles.CONNECT)
                .getSession();
        try {
            if (colon >= 0) {
                session.addPasswordIdentity(login.substring(colon + 1));
            } else {
                addKeys(session);
            }
            session.auth().verify(RemoteFiles.CONNECT);
            return session;
        } catch (IOException | RuntimeException e) {
            session.close(true);
            throw e;
        }
    }

    private void addKeys(ClientSession session) throws IOException {
        if (!Files.isDirectory(trust)) {
            return;
        }
        try (var files = Files.newDirectoryStream(trust, SftpTransfer::isPrivateKey)) {
            for (var file : files) {
                keys(session, file).forEach(session::addPublicKeyIdentity);
            }
        }
    }

    /** Public keys, which {@code ssh-keygen} writes beside the others, have the same beginning. */
    private static boolean isPrivateKey(Path file) {
        var name = String.valueOf(file.getFileName());
        return name.startsWith("id_") && !name.endsWith(".pub");
    }

    private static Iterable<KeyPair> keys(ClientSession session, Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var keys = SecurityUtils.loadKeyPairIdentities(
                    session, NamedResource.ofName(file.toString()), in, FilePasswordProvider.EMPTY);
            if (keys == null) {
                throw new IOException(file + " has no private key");
            }
            return keys;
        } catch (GeneralSecurityException e) {
            throw new IOException("the key " + file + " cannot be used: " + e.getMessage(), e);
        }
    }
}
