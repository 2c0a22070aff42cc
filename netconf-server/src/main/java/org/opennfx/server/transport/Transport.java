package org.opennfx.server.transport;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;

/**
 * An authenticated, encrypted byte stream to one client. One thread reads and one writes; {@link #close()} may be
 * called by any.
 */
public interface Transport extends AutoCloseable {
    Peer peer();

    /** Ends with -1 when the client does, or after {@link #close()}. */
    InputStream input();

    OutputStream output();

    /**
     * From here on a read that gets nothing for so long throws {@link java.net.SocketTimeoutException}; the transport
     * remains usable.
     *
     * @param limit zero waits for ever
     */
    void readTimeout(Duration limit);

    /** Tells whoever runs the client why it is not served, beside the stream, and closes that. */
    void refuse(String why);

    /** Cuts the stream off; reads and writes that wait end. A second call does nothing. */
    @Override
    void close();
}
