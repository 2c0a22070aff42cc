package org.opennfx.datastore.notification;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A log that is forgotten with the process. */
public final class MemoryEventLog implements EventLog {
    private final Instant created;
    private final int most;
    private final Deque<LoggedEvent> events = new ArrayDeque<>();
    private Optional<Instant> aged = Optional.empty();
    private long last;

    /** @param most how many events it keeps */
    public MemoryEventLog(Instant created, int most) {
        this.created = created;
        this.most = most;
    }

    @Override
    public synchronized EventId append(Notification event) {
        var id = new EventId(0, ++last, event.eventTime());
        events.addLast(new LoggedEvent(event, Optional.of(id)));
        if (events.size() > most) {
            aged = Optional.of(events.removeFirst().event().eventTime());
        }
        return id;
    }

    /** It takes none: what is to outlive the process is not for it. */
    @Override
    public void catchUp(List<WrittenEvent> events) {}

    @Override
    public List<WrittenEvent> unsaved(List<WrittenEvent> events) {
        return List.of();
    }

    private static Replay pass(Stream<? extends Replayed> all) {
        var left = all.iterator();
        return () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty();
    }

    @Override
    public synchronized Replay replay(ReplayStart start) {
        return switch (start) {
            case ReplayStart.Since(var from) -> pass(since(from).stream());
            case ReplayStart.After(var id) when has(id) -> pass(behind(id).stream());
            case ReplayStart.After(var id) ->
                pass(Stream.concat(Stream.of(new Replayed.Missing(id.time())), since(id.time()).stream()));
        };
    }

    private boolean has(EventId id) {
        return events.stream().anyMatch(event -> event.id().equals(Optional.of(id)));
    }

    private List<LoggedEvent> behind(EventId id) {
        return events.stream().filter(event -> event.id().orElseThrow().isBehind(id)).toList();
    }

    private List<LoggedEvent> since(Instant from) {
        return events.stream()
                .dropWhile(event -> event.event().eventTime().isBefore(from))
                .toList();
    }

    @Override
    public Instant created() {
        return created;
    }

    @Override
    public synchronized Optional<Instant> aged() {
        return aged;
    }

    @Override
    public void close() {}
}
