package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;

/** A connection, and what is said on it: HTTP/1.1, or what no client would say. */
record RawHttp1(Socket socket) implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 30_000;

    static RawHttp1 open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new RawHttp1(socket);
    }

    static RawHttp1 open(RestconfLab lab) throws IOException {
        return open(lab.plainPort());
    }

    static RawHttp1 secured(RestconfLab lab) throws IOException {
        return new RawHttp1(lab.trust().getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), lab.port()));
    }

    /** The head of a request of root. */
    static String head(String request, String... headers) {
        return request + " HTTP/1.1\r\nHost: localhost\r\n" + "Authorization: " + RestconfLab.basic("root", "secret1") + "\r\n"
                + String.join("", List.of(headers).stream().map(each -> each + "\r\n").toList()) + "\r\n";
    }

    void say(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(ISO_8859_1));
    }

    /** Until the server closes the connection. */
    String rest() throws IOException {
        try {
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        } catch (SocketException _) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
