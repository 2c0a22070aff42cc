package org.opennfx.datastore.notification;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A pass through the events of segments, those that there are when it is made. */
final class FileReplay implements EventLog.Replay {
    private final List<Segment> segments;
    private final long end;
    private final EventCodec codec;
    private final ReplayStart start;
    private final Instant from;
    private SegmentReader payloads;
    private boolean begun;
    /** Whether the pass began behind an event, so that all that comes is wanted. */
    private boolean behind;
    /** The time of what was told last. */
    private Instant reached;
    /** Whether what was told last is that some are missing. */
    private boolean missing;
    /** What was come across behind those that are missing. */
    private Optional<LoggedEvent> held = Optional.empty();

    /**
     * @param segments the oldest first
     * @param end bytes of the last one
     */
    FileReplay(List<Segment> segments, long end, EventCodec codec, ReplayStart start) {
        this.segments = segments;
        this.end = end;
        this.codec = codec;
        this.start = start;
        this.payloads = new SegmentReader(segments, end);
        this.from = switch (start) {
            case ReplayStart.Since(var time) -> time;
            case ReplayStart.After(var last) -> last.time();
        };
        this.reached = from;
    }

    @Override
    public Optional<Replayed> next() throws IOException {
        if (!begun) {
            begun = true;
            behind = start instanceof ReplayStart.After(var last) && skipTo(last);
            if (start instanceof ReplayStart.After && !behind) {
                return tellMissing();
            }
        }
        var event = held.isPresent() ? held : wanted();
        held = Optional.empty();
        if (payloads.hasPassedOver() && !missing) {
            held = event;
            return tellMissing();
        }
        return event.map(this::tell);
    }

    private Optional<Replayed> tellMissing() {
        missing = true;
        return Optional.of(new Replayed.Missing(reached));
    }

    private Replayed tell(LoggedEvent event) {
        missing = false;
        reached = event.event().eventTime();
        return event;
    }

    private Optional<LoggedEvent> wanted() throws IOException {
        for (var payload = payloads.next(); payload.isPresent(); payload = payloads.next()) {
            var id = payloads.id(payload.get());
            var event = payload.filter(_ -> behind || !id.time().isBefore(from)).flatMap(codec::decode);
            if (event.isPresent()) {
                return event.map(it -> new LoggedEvent(it, Optional.of(id)));
            }
        }
        return Optional.empty();
    }

    /** Leaves out what comes before this event, and it; nothing where it is not there. */
    private boolean skipTo(EventId event) throws IOException {
        var reader = new SegmentReader(
                segments.stream().dropWhile(each -> each.number() < event.segment()).toList(), end);
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            var id = reader.id(next.get());
            if (id.equals(event)) {
                payloads = reader;
                return true;
            }
            if (id.isBehind(event)) {
                return false;
            }
        }
        return false;
    }
}
