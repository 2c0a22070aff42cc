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

    /**
     * Sets what is done when the client is found to be gone though nobody reads, for whom no work has to go on. It may be done
     * when the stream ends in order too. A client that has only nothing more to send is not gone.
     *
     * @param action on any thread
     */
    void whenClientGoes(Runnable action);

    /** Tells whoever runs the client why it is not served, beside the stream, and closes that. */
    void refuse(String why);

    /** Tells whoever runs the client something beside the stream, where there is a way to. */
    default void warn(String words) {}

    /** Cuts the stream off; reads and writes that wait end. A second call does nothing. */
    @Override
    void close();
}
