package org.opennfx.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

/**
 * Both sides of TLS connections on the loopback interface: the authorities that each trusts, and the device.
 *
 * @param servers gives certificates to devices
 * @param clients gives certificates to users, whose common names are theirs
 */
public record TlsPeers(TestAuthority servers, TestAuthority clients, TestAuthority.Holder device) {
    private static final int PATIENCE = 20_000;

    public static TlsPeers make() throws Exception {
        var servers = TestAuthority.named("servers");
        return new TlsPeers(servers, TestAuthority.named("clients"), servers.issue("CN=127.0.0.1"));
    }

    public TestAuthority.Holder client(String user) throws Exception {
        return clients.issue("CN=" + user);
    }

    /** A connection as far as TCP. */
    public static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    /** Makes the client's side of TLS on a connection, whoever opened it. */
    public SSLSocket secure(Socket connection, Optional<TestAuthority.Holder> client, String... protocols)
            throws IOException, GeneralSecurityException {
        connection.setSoTimeout(PATIENCE);
        var tls = (SSLSocket) context(client).getSocketFactory().createSocket(connection, "127.0.0.1", connection.getPort(), true);
        tls.setUseClientMode(true);
        tls.setEnabledProtocols(protocols);
        tls.startHandshake();
        return tls;
    }

    private SSLContext context(Optional<TestAuthority.Holder> client) throws IOException, GeneralSecurityException {
        var trusted = emptyStore();
        trusted.setCertificateEntry("servers", servers.certificate());
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(client.isPresent() ? client.get().keyManagers() : null, trust.getTrustManagers(), null);
        return context;
    }

    private static KeyStore emptyStore() throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** The settings of the device, for users who are the common names of their certificates. */
    public TlsSettings settings() {
        return new TlsSettings(
                new ServerIdentity(device.key().getPrivate(), device.chain()),
                new TrustedClients(Set.of(clients.certificate()), Set.of()),
                new CertToName(List.of(new CertToName.Entry(1, Optional.empty(), NameSource.FromCertificate.COMMON_NAME))),
                TlsSettings.PROTOCOLS,
                List.of());
    }
}
