package org.opennfx.datastore.notification;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A pass through the payloads of segments, which reads one segment at a time. Used by one thread. */
final class SegmentReader {
    private final List<Segment> left;
    private final long end;
    private ByteBuffer records = ByteBuffer.allocate(0);

    /**
     * @param segments the oldest first
     * @param end bytes of the last one, which may grow meanwhile
     */
    SegmentReader(List<Segment> segments, long end) {
        left = new ArrayList<>(segments);
        this.end = end;
    }

    /** The next payload; empty at the end. */
    Optional<byte[]> next() throws IOException {
        var payload = Segment.next(records);
        while (payload.isEmpty() && !left.isEmpty()) {
            records = Segment.records(content(left.removeFirst()));
            payload = Segment.next(records);
        }
        return payload;
    }

    private byte[] content(Segment segment) throws IOException {
        var content = segment.read().orElse(new byte[0]);
        return left.isEmpty() && content.length > end ? Arrays.copyOf(content, (int) end) : content;
    }
}
