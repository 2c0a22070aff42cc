package org.opennfx.datastore.store;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.opennfx.datastore.error.RpcException;
import org.opennfx.datastore.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The datastores of now: whoever reads takes one moment and never waits, and whoever writes does so alone.
 *
 * <p>A write is shown to readers and acknowledged when it is on disk. Where others wait for their turn, it leaves that to the next
 * of them, so that one fsync does for several; what cannot be brought to disk is lost to all who wait for it.
 */
final class CurrentState {
    /** How many leave their fsync to the next one in a row. */
    private static final int SHARING = 32;

    private static final Logger LOG = LoggerFactory.getLogger(CurrentState.class);

    private final ReentrantLock writer = new ReentrantLock(true);
    private final Journal journal;
    private volatile DatastoreState onDisk;
    /** What is written, on disk or not; for the writer alone, as all that follows. */
    private DatastoreState written;

    private Batch batch = new Batch();
    private boolean closed;

    CurrentState(Journal journal) {
        this.journal = journal;
        written = DatastoreState.of(journal.history(), journal.startup());
        onDisk = written;
    }

    /** What is on disk; for the writer what is written. */
    DatastoreState now() {
        return writer.isHeldByCurrentThread() ? written : onDisk;
    }

    /** For the writer alone. */
    void become(DatastoreState next) {
        written = next;
    }

    void change(UnaryOperator<DatastoreState> how) {
        exclusively(() -> become(how.apply(written)));
    }

    void exclusively(Runnable action) {
        exclusively(returning(action));
    }

    private Supplier<DatastoreState> returning(Runnable action) {
        return () -> {
            action.run();
            return written;
        };
    }

    /** Does something when nothing is on its way to the disk that it could stand on. */
    <T> T exclusively(Supplier<T> action) {
        return sharing(() -> {
            attemptToForce();
            return action.get();
        });
    }

    /**
     * Does something that may stand on what is not on disk yet. It may be lost with that until this returns, and must not have
     * an effect anywhere else before it has called {@link #force}.
     *
     * @throws RpcException also operation-failed, where it is lost
     */
    <T> T sharing(Supplier<T> action) {
        if (writer.isHeldByCurrentThread()) {
            return action.get();
        }
        var task = new FutureTask<>(action::get);
        inTurn(task).await();
        return result(task);
    }

    void sharing(Runnable action) {
        sharing(returning(action));
    }

    private Batch inTurn(Runnable task) {
        writer.lock();
        try {
            task.run();
            var mine = batch;
            mine.joined();
            if (!isLeftToTheNext()) {
                attemptToForce();
            }
            return mine;
        } finally {
            writer.unlock();
        }
    }

    private static <T> T result(FutureTask<T> task) {
        if (task.state() == Future.State.FAILED) {
            switch (task.exceptionNow()) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case Throwable e -> throw new IllegalStateException(e);
            }
        }
        return task.resultNow();
    }

    /** Does all of an action or, where it fails, nothing of it. For the writer alone. */
    void whole(Runnable action) {
        var before = written;
        var standsOn = batch;
        try {
            action.run();
        } catch (RuntimeException e) {
            // what is lost meanwhile stays lost
            written = standsOn.isLost() ? written : before;
            throw e;
        }
    }

    /**
     * Does something when that is on disk which is written now, or something else when it is lost. For the writer alone, and it
     * is a writer that does it.
     */
    void then(Runnable onDisk, Runnable lost) {
        batch.add(onDisk, lost);
    }

    /**
     * Returns when what is written is on disk, and shown. For the writer alone.
     *
     * @throws IOException the datastores are what is on disk
     */
    void force() throws IOException {
        var done = batch;
        batch = new Batch();
        try {
            journal.force();
        } catch (IOException | RuntimeException | Error e) {
            // a defect, too, must leave nobody waiting
            written = onDisk;
            done.lost(e);
            throw e;
        }
        onDisk = written;
        done.kept();
    }

    /**
     * As {@link #force()}.
     *
     * @throws RpcException operation-failed, with what could not be written
     */
    void force(String what) {
        try {
            force();
        } catch (IOException e) {
            throw Unwritten.error(what, e).asException();
        }
    }

    /** As {@link #force()}; only who waits for it is told where it fails. */
    void attemptToForce() {
        try {
            force();
        } catch (IOException e) {
            LOG.error("the journal cannot be written: {}", e.getMessage());
        }
    }

    private boolean isLeftToTheNext() {
        return !journal.isForced() && batch.size() < SHARING && writer.hasQueuedThreads();
    }

    /** How many wait for the writer of now, more or less: they come and go. */
    int waiting() {
        return writer.getQueueLength();
    }

    /** Does what was put off; empty where the datastores are closed by now, and nothing may be done. */
    <T> Optional<T> unlessClosed(Supplier<T> action) {
        return exclusively(() -> closed ? Optional.empty() : Optional.of(action.get()));
    }

    /** Waits for the writer of now, and closes the journal; what is put off is not done any more. */
    void close() throws IOException {
        writer.lock();
        try {
            attemptToForce();
            closed = true;
            journal.close();
        } finally {
            writer.unlock();
        }
    }
}
