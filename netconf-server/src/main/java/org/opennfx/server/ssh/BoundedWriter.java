package org.opennfx.server.ssh;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.common.channel.Channel;
import org.apache.sshd.common.channel.throttle.DefaultChannelStreamWriter;
import org.apache.sshd.common.io.IoWriteFuture;
import org.apache.sshd.common.util.buffer.Buffer;

/**
 * Writes packets of a channel while not too many bytes wait for the network. The window of SSH does not see to that: a
 * client may open one of 4 GiB and then not read.
 */
final class BoundedWriter extends DefaultChannelStreamWriter {
    /** More than a packet of the largest usual size, with what is around its content. */
    static final int LARGEST_PACKET = 64 * 1024;

    private final int most;
    private final Duration patience;
    private final Semaphore room;

    BoundedWriter(Channel channel, int most, Duration patience) {
        super(channel);
        this.most = most;
        this.patience = patience;
        this.room = new Semaphore(most);
    }

    @Override
    public IoWriteFuture writeData(Buffer buffer) throws IOException {
        var size = Math.min(buffer.available(), most);
        takeRoom(size);
        try {
            var written = super.writeData(buffer);
            written.addListener(_ -> room.release(size));
            return written;
        } catch (IOException | RuntimeException e) {
            room.release(size);
            throw e;
        }
    }

    private void takeRoom(int size) throws IOException {
        try {
            if (!room.tryAcquire(size, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new ClientStalled(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }
}
