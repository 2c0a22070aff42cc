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
    private Optional<Boolean> found = Optional.empty();
    private SegmentReader payloads;

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
    }

    @Override
    public Optional<Instant> missingSince() throws IOException {
        return switch (start) {
            case ReplayStart.Since _ -> Optional.empty();
            case ReplayStart.After(var last) -> found() ? Optional.empty() : Optional.of(last.time());
        };
    }

    @Override
    public Optional<LoggedEvent> next() throws IOException {
        var known = found();
        for (var payload = payloads.next(); payload.isPresent(); payload = payloads.next()) {
            var id = payloads.id(payload.get());
            var event = payload.filter(_ -> isWanted(id, known)).flatMap(codec::decode);
            if (event.isPresent()) {
                return event.map(it -> new LoggedEvent(it, Optional.of(id)));
            }
        }
        return Optional.empty();
    }

    private boolean isWanted(EventId id, boolean known) {
        return switch (start) {
            case ReplayStart.Since(var from) -> !id.time().isBefore(from);
            case ReplayStart.After(var last) -> known ? id.isBehind(last) : !id.time().isBefore(last.time());
        };
    }

    /** Whether the event is there behind which it is to begin; looked for once, and what comes before it is left out then. */
    private boolean found() throws IOException {
        if (found.isEmpty()) {
            found = Optional.of(start instanceof ReplayStart.After(var last) && skipTo(last));
        }
        return found.get();
    }

    /** Leaves out what comes before this event; nothing where it is not there. */
    private boolean skipTo(EventId event) throws IOException {
        var from = new SegmentReader(
                segments.stream().dropWhile(each -> each.number() < event.segment()).toList(), end);
        for (var next = from.next(); next.isPresent(); next = from.next()) {
            var id = from.id(next.get());
            if (id.equals(event)) {
                payloads = from;
                return true;
            }
            if (id.isBehind(event)) {
                return false;
            }
        }
        return false;
    }
}
