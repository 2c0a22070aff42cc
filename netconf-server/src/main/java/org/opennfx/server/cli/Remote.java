package org.opennfx.server.cli;

import java.io.IOException;
import java.util.Optional;

/** Something else that a terminal is connected with, such as the console of a guest. */
public interface Remote extends AutoCloseable {
    /**
     * Waits for what it says.
     *
     * @return empty when there is no more to come, or after {@link #close}
     */
    Optional<byte[]> next() throws InterruptedException;

    /** @throws IOException it does not take it now; it may do so later */
    void type(byte[] keys) throws IOException;

    /** May be called by any thread. */
    @Override
    void close();
}
