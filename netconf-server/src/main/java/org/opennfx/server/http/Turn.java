package org.opennfx.server.http;

import java.io.IOException;
import java.time.Duration;

/** A request while it is being answered. Over HTTP/2 there may be more than one on a connection. */
final class Turn implements AutoCloseable {
    private static final long FOREVER = Long.MAX_VALUE;

    private final Connection connection;
    private final long begin = System.nanoTime();
    /** From the beginning. */
    private volatile long patience = FOREVER;

    private volatile boolean reading;

    Turn(Connection connection) {
        this.connection = connection;
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
        reading = true;
        try {
            return within(time, exchange);
        } finally {
            reading = false;
        }
    }

    boolean isReading() {
        return reading;
    }

    boolean isLate(long now) {
        return now - begin > patience;
    }

    @Override
    public void close() {
        connection.ended(this);
    }
}
