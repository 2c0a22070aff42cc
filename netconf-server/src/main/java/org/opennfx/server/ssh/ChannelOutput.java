package org.opennfx.server.ssh;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import java.time.Duration;

/** The output of a channel, which says in plain words when the client's window stayed closed for too long. */
final class ChannelOutput extends FilterOutputStream {
    private final Duration patience;

    ChannelOutput(OutputStream out, Duration patience) {
        super(out);
        this.patience = patience;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        try {
            out.write(bytes, offset, length);
        } catch (SocketTimeoutException e) {
            throw (IOException) new ClientStalled(patience).initCause(e);
        }
    }

    @Override
    public void flush() throws IOException {
        try {
            out.flush();
        } catch (SocketTimeoutException e) {
            throw (IOException) new ClientStalled(patience).initCause(e);
        }
    }
}
