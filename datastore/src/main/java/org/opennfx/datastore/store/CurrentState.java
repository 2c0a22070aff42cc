package org.opennfx.datastore.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** The datastores of now: whoever reads takes one moment and never waits, and whoever writes does so alone. */
final class CurrentState {
    private final ReentrantLock writer = new ReentrantLock(true);
    private volatile DatastoreState now;
    private boolean closed;

    CurrentState(DatastoreState first) {
        now = first;
    }

    DatastoreState now() {
        return now;
    }

    /** For the writer alone. */
    void become(DatastoreState next) {
        now = next;
    }

    void change(UnaryOperator<DatastoreState> how) {
        exclusively(() -> become(how.apply(now)));
    }

    void exclusively(Runnable action) {
        exclusively(() -> {
            action.run();
            return now;
        });
    }

    <T> T exclusively(Supplier<T> action) {
        writer.lock();
        try {
            return action.get();
        } finally {
            writer.unlock();
        }
    }

    /** How many wait for the writer of now, more or less: they come and go. */
    int waiting() {
        return writer.getQueueLength();
    }

    /** Does what was put off; empty where the datastores are closed by now, and nothing may be done. */
    <T> Optional<T> unlessClosed(Supplier<T> action) {
        return exclusively(() -> closed ? Optional.empty() : Optional.of(action.get()));
    }

    /** Waits for the writer of now, and closes what he writes to; what is put off is not done any more. */
    void close(Closeable written) throws IOException {
        writer.lock();
        try {
            closed = true;
            written.close();
        } finally {
            writer.unlock();
        }
    }
}
