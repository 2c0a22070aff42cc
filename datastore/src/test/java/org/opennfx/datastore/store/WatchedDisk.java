package org.opennfx.datastore.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opennfx.datastore.journal.Finality;
import org.opennfx.datastore.journal.History;
import org.opennfx.datastore.journal.Journal;
import org.opennfx.datastore.journal.Revision;
import org.opennfx.datastore.journal.ScheduledCommit;
import org.opennfx.datastore.notification.WrittenEvent;
import org.opennfx.datastore.tree.ContainerNode;

/** A journal of which a test says what becomes of each force; it keeps records alone. */
final class WatchedDisk implements Journal {
    private final Journal nothingElse;
    private History written;
    private History forced;
    /** Whether something else than a revision is written and not forced. */
    private boolean more;

    int forces;
    int failures;
    /** Runs while a force does. */
    Runnable meanwhile = () -> {};

    WatchedDisk(Revision initial) {
        nothingElse = Journal.inMemory(initial);
        written = History.of(initial);
        forced = written;
    }

    @Override
    public boolean isForced() {
        return written == forced && !more;
    }

    @Override
    public void force() throws IOException {
        if (isForced()) {
            return;
        }
        meanwhile.run();
        more = false;
        if (failures > 0) {
            failures--;
            written = forced;
            throw new IOException("no space left on device");
        }
        forces++;
        forced = written;
    }

    @Override
    public History history() {
        return written;
    }

    @Override
    public void record(Revision next, Finality finality, List<WrittenEvent> events) {
        written = written.with(next, finality);
    }

    @Override
    public void intent(Revision next) throws IOException {
        nothingElse.intent(next);
    }

    @Override
    public void committed(Finality finality, List<WrittenEvent> events) throws IOException {
        nothingElse.committed(finality, events);
        written = written.with(nothingElse.history().running(), finality);
    }

    @Override
    public void aborted() {
        more = true;
        nothingElse.aborted();
    }

    @Override
    public void settle(List<WrittenEvent> events) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void tell(List<WrittenEvent> events) {}

    @Override
    public Optional<ContainerNode> startup() {
        return Optional.empty();
    }

    @Override
    public void startup(Optional<ContainerNode> content) throws IOException {
        more = true;
        nothingElse.startup(content);
    }

    @Override
    public Optional<ScheduledCommit> scheduled() {
        return Optional.empty();
    }

    @Override
    public void scheduled(Optional<ScheduledCommit> commit) throws IOException {
        nothingElse.scheduled(commit);
    }

    @Override
    public void close() {}
}
