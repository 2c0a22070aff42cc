package org.opennfx.datastore.notification;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A log that is forgotten with the process. */
public final class MemoryEventLog implements EventLog {
    private final Instant created;
    private final int most;
    private final Deque<Notification> events = new ArrayDeque<>();
    private Optional<Instant> aged = Optional.empty();

    /** @param most how many events it keeps */
    public MemoryEventLog(Instant created, int most) {
        this.created = created;
        this.most = most;
    }

    @Override
    public synchronized void append(Notification event) {
        events.addLast(event);
        if (events.size() > most) {
            aged = Optional.of(events.removeFirst().eventTime());
        }
    }

    /** It takes none: what is to outlive the process is not for it. */
    @Override
    public void catchUp(List<WrittenEvent> events) {}

    @Override
    public List<WrittenEvent> unsaved(List<WrittenEvent> events) {
        return List.of();
    }

    @Override
    public synchronized Replay since(Instant from) {
        var left = List.copyOf(events).stream()
                .dropWhile(event -> event.eventTime().isBefore(from))
                .iterator();
        return () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty();
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
