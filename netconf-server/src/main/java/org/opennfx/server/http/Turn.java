package org.opennfx.server.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A request while it is being answered. Over HTTP/2 there may be more than one on a connection. */
final class Turn implements AutoCloseable {
    private static final long FOREVER = Long.MAX_VALUE;

    private final Connection connection;
    private final boolean oneOfMany;
    private final long begin = System.nanoTime();
    /** From the beginning. */
    private volatile long patience = FOREVER;

    private Optional<Thread> reader = Optional.empty();
    private boolean readingStopped;

    /** @param oneOfMany whether there may be others on the connection */
    Turn(Connection connection, boolean oneOfMany) {
        this.connection = connection;
        this.oneOfMany = oneOfMany;
    }

    /** What has to wait for the client. */
    interface Exchange<T> {
        T run() throws IOException;
    }

    /** Waits for the client no longer than this; then the connection is cut, and what is done ends with an exception. */
    <T> T within(Duration time, Exchange<T> exchange) throws IOException {
        patience = System.nanoTime() - begin + time.toNanos();
        try {
            return exchange.run();
        } finally {
            patience = FOREVER;
        }
    }

    /** As {@link #within}, for what is read; where the time is over, it is only this that ends first. */
    <T> T reading(Duration time, Exchange<T> exchange) throws IOException {
        beginReading();
        try {
            return within(time, exchange);
        } finally {
            endReading();
        }
    }

    private synchronized void beginReading() {
        reader = Optional.of(Thread.currentThread());
    }

    private synchronized void endReading() {
        reader = Optional.empty();
        if (readingStopped && oneOfMany) {
            // was to end a read that ended by itself
            var _ = Thread.interrupted();
        }
    }

    /**
     * Ends what is being read: alone where there may be others on the connection, for which a thread of its own waits for what comes.
     *
     * @return false where nothing is being read, or this was tried before
     */
    synchronized boolean stopReading() {
        if (reader.isEmpty() || readingStopped) {
            return false;
        }
        readingStopped = true;
        if (oneOfMany) {
            reader.get().interrupt();
        } else {
            connection.endInput();
        }
        return true;
    }

    boolean isLate(long now) {
        return now - begin > patience;
    }

    @Override
    public void close() {
        connection.ended(this);
    }
}
