package org.opennfx.server.netconf;

import java.io.IOException;
import java.io.InputStream;

/**
 * A buffered input of which some bytes can be looked at before they are taken. Between messages it holds no memory: most
 * sessions are idle most of the time.
 */
final class ByteSource {
    private static final int SIZE = 32 * 1024;
    private static final byte[] NONE = {};

    private final InputStream in;
    private byte[] buffer = NONE;
    private int position;
    private int end;

    ByteSource(InputStream in) {
        this.in = in;
    }

    /** Waits for the first byte of what comes next, without a buffer unless bytes are there already. */
    boolean awaitAny() throws IOException {
        if (position < end) {
            return true;
        }
        buffer = NONE;
        var first = in.read();
        if (first < 0) {
            return false;
        }
        buffer = new byte[SIZE];
        buffer[0] = (byte) first;
        position = 0;
        end = 1;
        return true;
    }

    /** Waits until this many bytes, a few at most, can be looked at; false where the stream ends before. */
    boolean has(int count) throws IOException {
        while (end - position < count) {
            if (!fill()) {
                return false;
            }
        }
        return true;
    }

    /** The byte {@code ahead} places behind the next one, of those that are known to be there. */
    byte peek(int ahead) {
        return buffer[position + ahead];
    }

    /** Takes the next byte of a message, within which the stream must not end. */
    byte take() throws IOException {
        need(1);
        return buffer[position++];
    }

    /** Takes at least one and at most {@code most} bytes of a message, waiting only for the first. */
    int take(byte[] into, int offset, int most) throws IOException {
        need(1);
        var count = Math.min(most, end - position);
        System.arraycopy(buffer, position, into, offset, count);
        position += count;
        return count;
    }

    /** How many of the bytes that are there, at most {@code most}, come before the first {@code stop}. */
    int countBefore(byte stop, int most) {
        var last = Math.min(end, position + most);
        for (var at = position; at < last; at++) {
            if (buffer[at] == stop) {
                return at - position;
            }
        }
        return last - position;
    }

    /** Waits for this many bytes of a message, within which the stream must not end. */
    void need(int count) throws IOException {
        if (!has(count)) {
            throw new FramingException("the stream ended within a message");
        }
    }

    private boolean fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, end - position);
            end -= position;
            position = 0;
        }
        var count = in.read(buffer, end, SIZE - end);
        end += Math.max(count, 0);
        return count > 0;
    }
}
