package org.opennfx.tools.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLSocketFactory;

/** A connection of HTTP/1.1, with one request at a time; of an answer only whether it is a good one is looked at. */
final class HttpConnection implements AutoCloseable {
    private static final int BUFFER = 32 * 1024;
    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Socket socket;
    private final InputStream in;

    HttpConnection(URI server, Duration patience) throws IOException {
        var secured = server.getScheme().equals("https");
        var port = server.getPort() >= 0 ? server.getPort() : secured ? HTTPS : HTTP;
        socket = secured ? SSLSocketFactory.getDefault().createSocket(server.getHost(), port) : new Socket(server.getHost(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout((int) patience.toMillis());
        in = new BufferedInputStream(socket.getInputStream(), BUFFER);
    }

    /**
     * Sends a request, and waits for the last octet of the answer.
     *
     * @throws Refused the answer is no good one; the connection can still be used
     */
    void ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        var status = line();
        skipContent();
        if (!status.startsWith("HTTP/1.1 2")) {
            throw new Refused(status);
        }
    }

    private void skipContent() throws IOException {
        var length = 0L;
        var chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            var small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Long.parseLong(small.substring(small.indexOf(':') + 1).strip());
            }
            chunked |= small.startsWith("transfer-encoding:") && small.endsWith("chunked");
        }
        if (chunked) {
            skipChunks();
        } else {
            in.skipNBytes(length);
        }
    }

    private void skipChunks() throws IOException {
        long length;
        do {
            length = Long.parseLong(line(), 16);
            in.skipNBytes(length);
            line();
        } while (length > 0);
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (var octet = in.read(); octet != '\n'; octet = in.read()) {
            if (octet < 0) {
                throw new EOFException("the server closed the connection");
            }
            line.append((char) octet);
        }
        return line.toString().stripTrailing();
    }

    /** A request for JSON, as octets. */
    static byte[] request(String method, URI target, String authorization, String content) {
        return """
                %s %s HTTP/1.1
                Host: %s
                Authorization: %s
                Accept: application/yang-data+json
                Content-Type: application/yang-data+json
                Content-Length: %d

                %s"""
                .formatted(method, target.getRawPath(), target.getAuthority(), authorization, content.length(), content)
                .replace("\n", "\r\n")
                .getBytes(ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
