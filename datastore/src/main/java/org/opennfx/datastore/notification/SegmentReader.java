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
    private long segment;
    private int position;
    private boolean passedOver;

    /**
     * @param segments the oldest first
     * @param end bytes of the last one, which may grow meanwhile
     */
    SegmentReader(List<Segment> segments, long end) {
        left = new ArrayList<>(segments);
        this.end = end;
    }

    /** The next payload; empty at the end. What is in a segment that is gone is passed over. */
    Optional<byte[]> next() throws IOException {
        var payload = nextOfSegment();
        while (payload.isEmpty() && !left.isEmpty()) {
            var next = left.removeFirst();
            segment = next.number();
            records = Segment.records(content(next));
            payload = nextOfSegment();
        }
        return payload;
    }

    private Optional<byte[]> nextOfSegment() {
        position = records.position();
        return Segment.next(records);
    }

    /** Whether a segment was gone since this was asked last. */
    boolean hasPassedOver() {
        var has = passedOver;
        passedOver = false;
        return has;
    }

    /** Of the event whose payload came last. */
    EventId id(byte[] payload) {
        return new EventId(segment, position, EventCodec.time(payload));
    }

    private byte[] content(Segment from) throws IOException {
        var found = from.read();
        passedOver |= found.isEmpty();
        var content = found.orElse(new byte[0]);
        return left.isEmpty() && content.length > end ? Arrays.copyOf(content, (int) end) : content;
    }
}
