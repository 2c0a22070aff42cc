package org.opennfx.backends.host;

import java.io.Closeable;
import java.io.IOException;

/** A connection to the serial port of a guest, for one thread that reads and others that write. */
public interface SerialLine extends Closeable {
    /**
     * Waits for the guest to say something.
     *
     * @return the number of bytes; -1 when the guest is off, or the line was closed
     */
    int read(byte[] buffer) throws IOException;

    /** @throws IOException the guest is off */
    void write(byte[] bytes) throws IOException;
}
