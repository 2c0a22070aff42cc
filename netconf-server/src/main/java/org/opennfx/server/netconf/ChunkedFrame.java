package org.opennfx.server.netconf;

import java.io.IOException;

/** A message in chunks (RFC 6242 4.2): {@code LF # length LF bytes}, one or more times, and {@code LF ## LF}. */
final class ChunkedFrame extends FrameReader.Frame {
    /** The largest chunk-size that RFC 6242 allows. */
    private static final long LARGEST_CHUNK = 4_294_967_295L;

    private final ByteSource source;
    private long left;
    private boolean begun;
    private boolean ended;

    ChunkedFrame(ByteSource source, long limit) {
        super(limit);
        this.source = source;
    }

    @Override
    int some(byte[] into, int offset, int most) throws IOException {
        if (left == 0 && !ended) {
            readHeader();
        }
        if (ended) {
            return -1;
        }
        var count = source.take(into, offset, (int) Math.min(most, left));
        left -= count;
        return count;
    }

    private void readHeader() throws IOException {
        expect('\n');
        expect('#');
        var first = source.take();
        if (first == '#' && begun) {
            expect('\n');
            ended = true;
        } else {
            left = readSize(first);
            announce(left);
            begun = true;
        }
    }

    private long readSize(byte first) throws IOException {
        var size = digit(first);
        if (size == 0) {
            throw new FramingException("a chunk size starts with 0");
        }
        for (var next = source.take(); next != '\n'; next = source.take()) {
            size = size * 10 + digit(next);
            if (size > LARGEST_CHUNK) {
                throw new FramingException("a chunk size above " + LARGEST_CHUNK);
            }
        }
        return size;
    }

    private static long digit(byte octet) throws FramingException {
        if (octet < '0' || octet > '9') {
            throw unexpected(octet, "a chunk size");
        }
        return (long) octet - '0';
    }

    private void expect(char wanted) throws IOException {
        var octet = source.take();
        if (octet != wanted) {
            throw unexpected(octet, "a chunk header");
        }
    }

    private static FramingException unexpected(byte octet, String where) {
        return new FramingException("unexpected byte 0x%02x in %s".formatted(octet & 0xff, where));
    }
}
