package org.opennfx.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a server has opened. Closed from the last to the first, each also where another cannot be closed. */
final class OpenParts implements Closeable {
    private final Deque<Closeable> parts = new ArrayDeque<>();

    void add(Closeable part) {
        parts.push(part);
    }

    @Override
    public void close() throws IOException {
        if (!parts.isEmpty()) {
            var last = parts.pop();
            Closeable others = this;
            try (others; last) {
                // resources are closed in reverse order
            }
        }
    }
}
