package org.opennfx.server.netconf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes messages to a byte stream. What is written between two {@linkplain #endMessage() ends} is one message,
 * which leaves in pieces while it is produced: no reply is ever in memory as a whole. Once it throws, the stream is lost.
 */
final class FrameWriter extends OutputStream {
    /** Chunk header, content and end together fill one SSH packet of the usual 32 KiB. */
    private static final int CONTENT = 32 * 1024 - 64;
    private static final int HEADER = 16;
    private static final byte[] NONE = {};
    private static final byte[] END_OF_CHUNKS = "\n##\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] END_OF_MESSAGE = "]]>]]>".getBytes(StandardCharsets.US_ASCII);

    private final OutputStream out;
    private byte[] buffer = NONE;
    private Framing framing = Framing.END_OF_MESSAGE;
    private int end = HEADER;

    FrameWriter(OutputStream out) {
        this.out = out;
    }

    /** Sets the framing for the messages from here on; to be called between two messages. */
    void use(Framing next) {
        framing = next;
    }

    @Override
    public void write(int octet) throws IOException {
        begin();
        if (end == HEADER + CONTENT) {
            send(0);
        }
        buffer[end++] = (byte) octet;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        begin();
        for (var from = offset; from < offset + length; ) {
            if (end == HEADER + CONTENT) {
                send(0);
            }
            var count = Math.min(offset + length - from, HEADER + CONTENT - end);
            System.arraycopy(bytes, from, buffer, end, count);
            end += count;
            from += count;
        }
    }

    private void begin() {
        if (buffer.length == 0) {
            buffer = new byte[HEADER + CONTENT + END_OF_MESSAGE.length];
        }
    }

    /** Nothing: the pieces are large, and XML writers flush often. {@link #endMessage()} sends the rest. */
    @Override
    public void flush() {}

    void endMessage() throws IOException {
        begin();
        var tail = switch (framing) {
            case END_OF_MESSAGE -> END_OF_MESSAGE;
            case CHUNKED -> END_OF_CHUNKS;
        };
        System.arraycopy(tail, 0, buffer, end, tail.length);
        send(tail.length);
        out.flush();
        // an idle session holds no memory for its next message
        buffer = NONE;
    }

    /** Sends what is buffered as one chunk, and behind it the end of the message that was put there, if any. */
    private void send(int tail) throws IOException {
        var start = framing == Framing.CHUNKED && end > HEADER ? putHeader() : HEADER;
        out.write(buffer, start, end + tail - start);
        end = HEADER;
    }

    /** Puts the chunk header right before the content, and gives the place where it starts. */
    private int putHeader() {
        var header = ("\n#" + (end - HEADER) + "\n").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(header, 0, buffer, HEADER - header.length, header.length);
        return HEADER - header.length;
    }
}
