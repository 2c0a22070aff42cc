package org.opennfx.server.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.sshd.common.channel.LocalWindow;
import org.apache.sshd.server.channel.ChannelDataReceiver;
import org.apache.sshd.server.channel.ChannelSession;

/**
 * The bytes of a channel as a blocking stream. The client's window opens again only by what has been read, so that a
 * client cannot send faster than its session works.
 */
final class ChannelInput extends InputStream implements ChannelDataReceiver {
    private final LocalWindow window;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private int taken;
    private boolean ended;
    private long limitNanos;

    ChannelInput(LocalWindow window) {
        this.window = window;
    }

    void readTimeout(Duration limit) {
        lock.lock();
        try {
            limitNanos = TimeUnit.NANOSECONDS.convert(limit);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int data(ChannelSession channel, byte[] bytes, int offset, int length) {
        lock.lock();
        try {
            waiting.add(Arrays.copyOfRange(bytes, offset, offset + length));
            changed.signal();
        } finally {
            lock.unlock();
        }
        return 0;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int most) throws IOException {
        if (most == 0) {
            return 0;
        }
        var count = take(into, offset, most);
        if (count > 0) {
            window.release(count);
        }
        return count;
    }

    private int take(byte[] into, int offset, int most) throws IOException {
        lock.lock();
        try {
            await();
            var next = waiting.peek();
            if (next == null) {
                return -1;
            }
            var count = Math.min(most, next.length - taken);
            System.arraycopy(next, taken, into, offset, count);
            taken += count;
            if (taken == next.length) {
                waiting.remove();
                taken = 0;
            }
            return count;
        } finally {
            lock.unlock();
        }
    }

    private void await() throws IOException {
        var left = limitNanos;
        try {
            while (waiting.isEmpty() && !ended) {
                if (limitNanos == 0) {
                    changed.await();
                } else if (left > 0) {
                    left = changed.awaitNanos(left);
                } else {
                    throw new SocketTimeoutException("nothing for " + TimeUnit.NANOSECONDS.toSeconds(limitNanos) + " s");
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted").initCause(e);
        }
    }

    /** Called at the client's end of file and when the channel goes; what has arrived can still be read. */
    @Override
    public void close() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
