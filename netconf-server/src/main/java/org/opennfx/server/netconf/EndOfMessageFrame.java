package org.opennfx.server.netconf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A message that ends with {@code ]]>]]>} (RFC 6242 4.3). */
final class EndOfMessageFrame extends FrameReader.Frame {
    private static final byte[] DELIMITER = "]]>]]>".getBytes(StandardCharsets.US_ASCII);

    private final ByteSource source;
    private boolean ended;

    EndOfMessageFrame(ByteSource source, long limit) {
        super(limit);
        this.source = source;
    }

    @Override
    int some(byte[] into, int offset, int most) throws IOException {
        if (ended || atDelimiter()) {
            ended = true;
            return -1;
        }
        var plain = source.countBefore(DELIMITER[0], most);
        return source.take(into, offset, Math.max(plain, 1));
    }

    /** Waits for a further byte only as long as all before it may belong to the delimiter, and then takes it. */
    private boolean atDelimiter() throws IOException {
        for (var at = 0; at < DELIMITER.length; at++) {
            source.need(at + 1);
            if (source.peek(at) != DELIMITER[at]) {
                return false;
            }
        }
        source.take(new byte[DELIMITER.length], 0, DELIMITER.length);
        return true;
    }
}
