package org.opennfx.server.files;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opennfx.server.transport.Transport;

/** What goes between two ends of scp: lines, contents of files, and after each of them whether it was taken. */
final class ScpStream {
    private static final int LONGEST_LINE = 8192;
    private static final int BLOCK = 64 * 1024;
    private static final int TAKEN = 0;
    private static final int WARNING = 1;

    private final InputStream in;
    private final OutputStream out;
    private boolean failed;

    ScpStream(Transport transport) {
        in = new BufferedInputStream(transport.input(), BLOCK);
        out = new BufferedOutputStream(transport.output(), BLOCK);
    }

    /** Whether something was refused by either end. */
    boolean hasFailed() {
        return failed;
    }

    /** @return empty where the client sends nothing more */
    Optional<String> line() throws IOException {
        var first = in.read();
        return first < 0 ? Optional.empty() : Optional.of(line(first));
    }

    private String line(int first) throws IOException {
        var line = new ByteArrayOutputStream();
        for (var next = first; next != '\n'; next = octet()) {
            line.write(next);
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line of scp has no end");
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private int octet() throws IOException {
        var next = in.read();
        if (next < 0) {
            throw new EOFException("the client is gone");
        }
        return next;
    }

    void taken() throws IOException {
        out.write(TAKEN);
        out.flush();
    }

    /** Says why something was not taken; the client goes on with the next. */
    void refuse(String why) throws IOException {
        failed = true;
        out.write(WARNING);
        out.write(("scp: " + why + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Waits for what the client says to what it was sent. */
    boolean isTaken() throws IOException {
        out.flush();
        var answer = octet();
        if (answer == TAKEN) {
            return true;
        }
        failed = true;
        var words = line(octet());
        if (answer != WARNING) {
            throw new IOException("the client of scp said: " + words);
        }
        return false;
    }

    void send(String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    void send(byte[] bytes, int length) throws IOException {
        out.write(bytes, 0, length);
    }

    /** The next bytes of a content, as many as are asked for. */
    byte[] receive(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("the client is gone");
        }
        return bytes;
    }
}
