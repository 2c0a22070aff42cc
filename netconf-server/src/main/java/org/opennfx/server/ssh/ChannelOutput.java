package org.opennfx.server.ssh;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * The output of a channel, which says in plain words when the client's window stayed closed for too long. From then on nothing
 * waits for the client.
 */
final class ChannelOutput extends FilterOutputStream {
    private final Duration patience;
    private volatile boolean stalled;

    ChannelOutput(OutputStream out, Duration patience) {
        super(out);
        this.patience = patience;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        requireTaken();
        try {
            out.write(bytes, offset, length);
        } catch (SocketTimeoutException e) {
            throw stalled(e);
        }
    }

    @Override
    public void flush() throws IOException {
        requireTaken();
        try {
            out.flush();
        } catch (SocketTimeoutException e) {
            throw stalled(e);
        }
    }

    private void requireTaken() throws ClientStalled {
        if (stalled) {
            throw new ClientStalled(patience);
        }
    }

    private IOException stalled(SocketTimeoutException e) {
        stalled = true;
        return (IOException) new ClientStalled(patience).initCause(e);
    }

    /** Whether the client's window has stayed closed for too long. */
    boolean isStalled() {
        return stalled;
    }
}
