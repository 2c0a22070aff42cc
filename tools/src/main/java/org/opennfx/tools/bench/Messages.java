package org.opennfx.tools.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Tells messages apart in what a server sends (RFC 6242 4), while it comes: of each only the beginning is kept. The first one is a
 * hello, after which there may be chunks.
 */
final class Messages extends OutputStream {
    private static final byte[] DELIMITER = "]]>]]>".getBytes(StandardCharsets.US_ASCII);
    private static final int HELLO = 256 * 1024;
    private static final int BEGINNING = 1024;

    private final Taker taker;
    private final StringBuilder header = new StringBuilder();
    private final ByteArrayOutputStream beginning = new ByteArrayOutputStream(BEGINNING);
    private int room = HELLO;
    private volatile boolean chunked;
    private long length;
    private long left;
    private int matched;

    /** Is called by whoever writes, at the end of each message. */
    @FunctionalInterface
    interface Taker {
        void take(Messages from, Message message) throws IOException;
    }

    Messages(Taker taker) {
        this.taker = taker;
    }

    /** From the next message on there are chunks. */
    void useChunks() {
        chunked = true;
    }

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        var end = offset + count;
        for (var at = offset; at < end; ) {
            at = chunked ? chunk(bytes, at, end) : untilDelimiter(bytes, at, end);
        }
    }

    private int untilDelimiter(byte[] bytes, int from, int end) throws IOException {
        var at = from;
        while (at < end) {
            matched = matchedWith(bytes[at++]);
            if (matched == DELIMITER.length) {
                matched = 0;
                take(bytes, from, at - from);
                endMessage();
                return at;
            }
        }
        take(bytes, from, at - from);
        return at;
    }

    /** How much of the delimiter is there with this octet; {@code ]]]} ends with as much of it as {@code ]]}. */
    private int matchedWith(byte octet) {
        if (octet == DELIMITER[matched]) {
            return matched + 1;
        }
        if (octet != ']') {
            return 0;
        }
        return matched == 2 || matched == 5 ? 2 : 1;
    }

    private int chunk(byte[] bytes, int from, int end) throws IOException {
        if (left == 0) {
            header.append((char) bytes[from]);
            if (header.length() > 2 && bytes[from] == '\n') {
                endHeader();
            }
            return from + 1;
        }
        var count = (int) Math.min(left, end - from);
        take(bytes, from, count);
        left -= count;
        return from + count;
    }

    private void endHeader() throws IOException {
        var text = header.toString();
        header.setLength(0);
        if (text.equals("\n##\n")) {
            endMessage();
            return;
        }
        if (!text.startsWith("\n#")) {
            throw new IOException("the server sent no chunk, but " + text.strip());
        }
        left = Long.parseLong(text, 2, text.length() - 1, 10);
    }

    private void take(byte[] bytes, int from, int count) {
        length += count;
        beginning.write(bytes, from, Math.min(count, room - beginning.size()));
    }

    private void endMessage() throws IOException {
        var message = new Message(length, beginning.toString(StandardCharsets.UTF_8));
        beginning.reset();
        room = BEGINNING;
        length = 0;
        taker.take(this, message);
    }
}
