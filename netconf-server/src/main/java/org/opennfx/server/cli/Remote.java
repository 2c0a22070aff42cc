package org.opennfx.server.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Something else that a terminal is connected with, such as the console of a guest. */
public interface Remote extends AutoCloseable {
    /** At most so many bytes come at once. */
    int LARGEST = 4096;

    /**
     * Waits for what it says.
     *
     * @return empty when there is no more to come, or after {@link #close}
     */
    Optional<byte[]> next() throws InterruptedException;

    /** What a stream has, as {@link #next} says it. */
    static Optional<byte[]> read(Stream from) {
        var buffer = new byte[LARGEST];
        try {
            var length = from.read(buffer);
            return length < 0 ? Optional.empty() : Optional.of(Arrays.copyOf(buffer, length));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Something that bytes come from. */
    @FunctionalInterface
    interface Stream {
        /** @return how many have come; negative at the end */
        int read(byte[] buffer) throws IOException;
    }

    /** @throws IOException it does not take it now; it may do so later */
    void type(byte[] keys) throws IOException;

    /** May be called by any thread. */
    @Override
    void close();
}
