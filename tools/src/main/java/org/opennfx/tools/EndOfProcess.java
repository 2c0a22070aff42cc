package org.opennfx.tools;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;

/**
 * The end of a process that serves until it is told to end.
 *
 * @param directory what is served keeps its state in
 */
record EndOfProcess(StateDirectory directory, CountDownLatch ended) {
    EndOfProcess(StateDirectory directory) {
        this(directory, new CountDownLatch(1));
    }

    /** What is served is closed by the signal that ends the process. */
    void closes(Closeable served) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(served), "shutdown"));
    }

    private void close(Closeable served) {
        try {
            served.close();
            directory.leave();
        } catch (IOException e) {
            System.err.println("nfx: the server did not stop cleanly: " + e.getMessage());
        } finally {
            ended.countDown();
        }
    }

    /** Waits for it, or for {@link #now()}. */
    void await() throws InterruptedException {
        ended.await();
    }

    /** What is served is at its end by itself. */
    void now() {
        ended.countDown();
    }
}
