package org.opennfx.backends.console;

import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;

/**
 * Somebody who reads a console: first its log, then all that the guest says. Who does not keep up with the guest loses the
 * console, for nobody waits for him.
 */
public final class ConsoleReader implements AutoCloseable {
    /** How much may stand between the guest and the reader, in bytes. */
    static final int PATIENCE = 256 * 1024;

    private final Consumer<ConsoleReader> leave;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private int size;
    private boolean ended;
    private boolean slow;

    ConsoleReader(byte[] log, Consumer<ConsoleReader> leave) {
        this.leave = leave;
        offer(log);
    }

    /** False where the reader is too slow, and gets nothing more. */
    synchronized boolean offer(byte[] said) {
        if (said.length == 0) {
            return true;
        }
        if (size + said.length > PATIENCE) {
            slow = true;
            end();
            return false;
        }
        waiting.add(said);
        size += said.length;
        notifyAll();
        return true;
    }

    synchronized void end() {
        ended = true;
        notifyAll();
    }

    /**
     * Waits for what the guest says next. It may be off meanwhile, and be started again.
     *
     * @return empty when there is no more to come: the virtual machine is gone, or the reader was too slow or was closed
     */
    public synchronized Optional<byte[]> next() throws InterruptedException {
        while (waiting.isEmpty() && !ended) {
            wait();
        }
        var next = Optional.ofNullable(waiting.poll());
        next.ifPresent(said -> size -= said.length);
        return next;
    }

    /** Whether the console was lost because the guest said more than was read. */
    public synchronized boolean wasTooSlow() {
        return slow;
    }

    @Override
    public void close() {
        leave.accept(this);
        end();
    }
}
