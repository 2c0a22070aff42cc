package org.opennfx.datastore.journal;

import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.notification.WrittenEvent;
import org.opennfx.datastore.tree.ContainerNode;

/** Keeps history for as long as the process lives. */
final class MemoryJournal implements Journal {
    private volatile History history;
    private volatile Optional<ContainerNode> startup = Optional.empty();
    private volatile Optional<ScheduledCommit> scheduled = Optional.empty();
    private Optional<Revision> intent = Optional.empty();

    MemoryJournal(Revision initial) {
        history = History.of(initial);
    }

    @Override
    public History history() {
        return history;
    }

    @Override
    public void intent(Revision next) {
        intent = Optional.of(next);
    }

    @Override
    public void committed(Finality finality, List<WrittenEvent> events) {
        history = history.with(intent.orElseThrow(), finality);
        intent = Optional.empty();
    }

    @Override
    public void aborted() {
        intent = Optional.empty();
    }

    @Override
    public void record(Revision next, Finality finality, List<WrittenEvent> events) {
        history = history.with(next, finality);
    }

    @Override
    public void settle(List<WrittenEvent> events) {
        history = history.settled();
    }

    @Override
    public void tell(List<WrittenEvent> events) {}

    @Override
    public Optional<ContainerNode> startup() {
        return startup;
    }

    @Override
    public void startup(Optional<ContainerNode> content) {
        startup = content;
    }

    @Override
    public Optional<ScheduledCommit> scheduled() {
        return scheduled;
    }

    @Override
    public void scheduled(Optional<ScheduledCommit> commit) {
        scheduled = commit;
    }

    @Override
    public void close() {}
}
