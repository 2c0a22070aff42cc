package org.opennfx.server.endpoint;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import javax.net.ssl.SSLSocket;
import org.opennfx.server.tls.TestAuthority;
import org.opennfx.server.tls.TlsPeers;

/** A NETCONF client over streams of any kind, in the framing of base:1.0. */
final class TestClient implements Closeable {
    static final String BASE = "urn:ietf:params:xml:ns:netconf:base:1.0";

    private final Closeable connection;
    private final InputStream in;
    private final OutputStream out;

    TestClient(Closeable connection, InputStream in, OutputStream out) {
        this.connection = connection;
        this.in = in;
        this.out = out;
    }

    static TestClient over(SSLSocket connection) throws IOException {
        return new TestClient(connection, connection.getInputStream(), connection.getOutputStream());
    }

    static TestClient connect(int port, TlsPeers peers, TestAuthority.Holder own) throws Exception {
        return over(peers.secure(TlsPeers.connect(port), Optional.of(own), "TLSv1.3"));
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
