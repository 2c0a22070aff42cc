package org.opennfx.server.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.opennfx.server.tls.TestAuthority;

/** A NETCONF client over streams of any kind, in the framing of base:1.0. */
final class TestClient implements Closeable {
    static final String BASE = "urn:ietf:params:xml:ns:netconf:base:1.0";

    private static final int PATIENCE = 20_000;
    private static final char[] PASSWORD = "test".toCharArray();

    private final Closeable connection;
    private final InputStream in;
    private final OutputStream out;

    TestClient(Closeable connection, InputStream in, OutputStream out) {
        this.connection = connection;
        this.in = in;
        this.out = out;
    }

    /** Makes the client's side of TLS on a connection, whoever opened it. */
    static TestClient overTls(Socket socket, TestAuthority servers, Optional<TestAuthority.Holder> own, String protocol)
            throws Exception {
        socket.setSoTimeout(PATIENCE);
        var tls = (SSLSocket) context(servers, own).getSocketFactory().createSocket(socket, "127.0.0.1", socket.getPort(), true);
        tls.setUseClientMode(true);
        tls.setEnabledProtocols(new String[] {protocol});
        tls.startHandshake();
        return new TestClient(tls, tls.getInputStream(), tls.getOutputStream());
    }

    static TestClient connect(int port, TestAuthority servers, TestAuthority.Holder own) throws Exception {
        return overTls(new Socket(InetAddress.getLoopbackAddress(), port), servers, Optional.of(own), "TLSv1.3");
    }

    private static SSLContext context(TestAuthority servers, Optional<TestAuthority.Holder> own) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("servers", servers.certificate());
        var trust = TrustManagerFactory.getInstance("PKIX");
        trust.init(trusted);
        var mine = KeyStore.getInstance("PKCS12");
        mine.load(null, null);
        if (own.isPresent()) {
            mine.setKeyEntry("own", own.get().key().getPrivate(), PASSWORD, own.get().chain().toArray(Certificate[]::new));
        }
        var keys = KeyManagerFactory.getInstance("PKIX");
        keys.init(mine, PASSWORD);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    /** The hellos of both sides; gives the server's. */
    String hello() throws IOException {
        send("<hello xmlns=\"" + BASE + "\"><capabilities><capability>urn:ietf:params:netconf:base:1.0</capability></capabilities></hello>");
        return receive();
    }

    String rpc(String operation) throws IOException {
        send("<rpc message-id=\"1\" xmlns=\"" + BASE + "\">" + operation + "</rpc>");
        return receive();
    }

    private void send(String message) throws IOException {
        out.write((message + "]]>]]>").getBytes(UTF_8));
        out.flush();
    }

    /** @throws IOException the server ended the stream */
    String receive() throws IOException {
        var text = new ByteArrayOutputStream();
        while (!text.toString(UTF_8).endsWith("]]>]]>")) {
            var octet = in.read();
            if (octet < 0) {
                throw new IOException("the server ended the stream");
            }
            text.write(octet);
        }
        return text.toString(UTF_8);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
