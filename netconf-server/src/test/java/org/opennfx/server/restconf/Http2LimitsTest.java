package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opennfx.server.RestconfOptions;
import org.opennfx.server.http.HttpSettings;

/** Frames of HTTP/2 (RFC 9113) that no client means well with: the connection ends, and the server goes on. */
class Http2LimitsTest {
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int MANY = 100_000;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int CONTINUATION = 9;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;
    /** GET, http, / and an authority, by the static table of RFC 7541. */
    private static final byte[] REQUEST = {(byte) 0x82, (byte) 0x86, (byte) 0x84, 0x41, 1, 'x'};

    @TempDir
    private static Path directory;

    private static RestconfLab lab;

    private final Socket socket = new Socket();
    private DataOutputStream out;

    @BeforeAll
    static void start() throws IOException {
        var limits = HttpSettings.DEFAULT.times(Duration.ofSeconds(2));
        lab = RestconfLab.start(directory, RestconfOptions.NONE.port(0).plainPort(0).limits(limits));
    }

    @AfterAll
    static void stop() throws IOException {
        lab.close();
    }

    @BeforeEach
    void begin() throws IOException {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), lab.plainPort()));
        socket.setSoTimeout(PATIENCE_MILLIS);
        out = new DataOutputStream(socket.getOutputStream());
        out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(ISO_8859_1));
        frame(SETTINGS, 0, 0, new byte[0]);
    }

    @AfterEach
    void theServerGoesOn() throws IOException, InterruptedException {
        socket.close();
        try (var client = lab.client(HttpClient.Version.HTTP_2)) {
            assertEquals(200, RestconfLab.send(client, lab.request("/restconf").GET().build()).statusCode());
        }
    }

    private void frame(int type, int flags, int stream, byte[] content) throws IOException {
        out.writeByte(content.length >> 16);
        out.writeShort(content.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(content);
    }

    /** Sends frames for as long as the server takes them, which is not for ever. */
    private void requireEnd(Frames frames) throws IOException {
        var answers = Thread.ofVirtual().start(this::drain);
        var at = 0;
        try {
            for (; at < MANY; at++) {
                frames.send(at);
            }
        } catch (IOException _) {
            // the server has closed the connection
        }
        assertTrue(at < MANY, "all frames were taken");
        answers.interrupt();
    }

    private interface Frames {
        void send(int at) throws IOException;
    }

    private void drain() {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // the server has closed the connection
        }
    }

    /** What is read once everything has been. */
    private int end() throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketException _) {
            return -1;
        }
    }

    @Test
    void headersWithoutAnEndAreCut() throws IOException {
        frame(HEADERS, 0, 1, REQUEST);
        var more = new byte[1_000];
        requireEnd(_ -> frame(CONTINUATION, 0, 1, more));
    }

    @Test
    void emptyContinuationsWithoutAnEndAreCut() throws IOException {
        frame(HEADERS, 0, 1, REQUEST);
        requireEnd(at -> {
            frame(CONTINUATION, 0, 1, new byte[0]);
            rest(at);
        });
    }

    @Test
    void requestsThatAreResetAtOnceAreCut() throws IOException {
        requireEnd(at -> {
            frame(HEADERS, END_HEADERS | END_STREAM, 2 * at + 1, REQUEST);
            frame(RST_STREAM, 0, 2 * at + 1, new byte[] {0, 0, 0, 8});
        });
    }

    @Test
    void settingsAndPingsAreNoRequestsAndKeepNoConnectionOpen() throws IOException {
        requireEnd(at -> {
            frame(at % 2 == 0 ? SETTINGS : PING, 0, 0, new byte[at % 2 == 0 ? 0 : 8]);
            rest(at);
        });
    }

    /** Slowly: what counts is the time. */
    private static void rest(int at) throws IOException {
        try {
            Thread.sleep(at < 2_000 ? 5 : 0);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @Test
    void aStreamWithoutTheRestOfItsHeadersIsCut() throws IOException {
        frame(HEADERS, 0, 1, REQUEST);
        drain();
        assertEquals(-1, end());
    }

}
