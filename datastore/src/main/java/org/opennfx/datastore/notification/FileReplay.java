package org.opennfx.datastore.notification;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A pass through the events of segments, those that there are when it is made. */
final class FileReplay implements EventLog.Replay {
    private final List<Segment> segments;
    private final long end;
    private final EventCodec codec;
    private final ReplayStart start;
    private Optional<Predicate<EventId>> wanted = Optional.empty();
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
    public Optional<LoggedEvent> next() throws IOException {
        if (wanted.isEmpty()) {
            wanted = Optional.of(wanted());
        }
        for (var payload = payloads.next(); payload.isPresent(); payload = payloads.next()) {
            var id = payloads.id(payload.get());
            var event = payload.filter(_ -> wanted.get().test(id)).flatMap(codec::decode);
            if (event.isPresent()) {
                return event.map(it -> new LoggedEvent(it, Optional.of(id)));
            }
        }
        return Optional.empty();
    }

    private Predicate<EventId> wanted() throws IOException {
        return switch (start) {
            case ReplayStart.Since(var from) -> id -> !id.time().isBefore(from);
            case ReplayStart.After(var last) when skipTo(last) -> id -> id.isBehind(last);
            case ReplayStart.After(var last) -> id -> !id.time().isBefore(last.time());
        };
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
