package org.opennfx.server.restconf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Map;

/** A connection of HTTP/2 without TLS, frame by frame (RFC 9113). */
record RawHttp2(Socket socket, DataOutputStream out) implements AutoCloseable {
    static final int DATA = 0;
    static final int HEADERS = 1;
    static final int RST_STREAM = 3;
    static final int SETTINGS = 4;
    static final int PING = 6;
    static final int CONTINUATION = 9;
    static final int END_STREAM = 1;
    static final int END_HEADERS = 4;

    /** Where the names of pseudo-fields are in the static table (RFC 7541 A). */
    private static final Map<String, Integer> KNOWN = Map.of(":authority", 1, ":method", 2, ":path", 4, ":scheme", 6);

    private static final int PATIENCE_MILLIS = 30_000;

    static RawHttp2 open(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        var http = new RawHttp2(socket, new DataOutputStream(socket.getOutputStream()));
        http.out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(ISO_8859_1));
        http.frame(SETTINGS, 0, 0, new byte[0]);
        return http;
    }

    void frame(int type, int flags, int stream, byte[] content) throws IOException {
        out.writeByte(content.length >> 16);
        out.writeShort(content.length);
        out.writeByte(type);
        out.writeByte(flags);
        out.writeInt(stream);
        out.write(content);
    }

    /** The fields of a request of root. */
    static byte[] head(String method, String path) {
        var all = new ByteArrayOutputStream();
        field(":method", method, all);
        field(":scheme", "http", all);
        field(":path", path, all);
        field(":authority", "localhost", all);
        field("authorization", RestconfLab.basic("root", "secret1"), all);
        field("content-type", "application/yang-data+json", all);
        return all.toByteArray();
    }

    /** Written down as it is (RFC 7541 6.2.2). */
    private static void field(String name, String value, ByteArrayOutputStream into) {
        var known = KNOWN.getOrDefault(name, 0);
        into.write(known);
        if (known == 0) {
            write(name, into);
        }
        write(value, into);
    }

    private static void write(String text, ByteArrayOutputStream into) {
        into.write(text.length());
        into.writeBytes(text.getBytes(ISO_8859_1));
    }

    /** The body of the answer to a request, where it comes before any other; passes over what is of none. */
    String answer(int stream) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        var body = new StringBuilder();
        int flags;
        int of;
        do {
            var length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            var type = in.readUnsignedByte();
            flags = in.readUnsignedByte() & (type == DATA || type == HEADERS ? END_STREAM : 0);
            of = in.readInt();
            var content = in.readNBytes(length);
            body.append(type == DATA && of == stream ? new String(content, ISO_8859_1) : "");
        } while (of != stream || flags != END_STREAM);
        return body.toString();
    }

    /** Reads to the end of the next frame of this type. */
    void awaitFrame(int type) throws IOException {
        var in = new DataInputStream(socket.getInputStream());
        int found;
        do {
            var length = in.readUnsignedByte() << 16 | in.readUnsignedShort();
            found = in.readUnsignedByte();
            in.skipNBytes(1L + Integer.BYTES + length);
        } while (found != type);
    }

    /** Reads on until the server closes the connection, and answers nothing. */
    void drain() {
        try {
            socket.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException _) {
            // the server has closed the connection
        }
    }

    /** What is read once everything has been. */
    int end() throws IOException {
        try {
            return socket.getInputStream().read();
        } catch (SocketException _) {
            return -1;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
