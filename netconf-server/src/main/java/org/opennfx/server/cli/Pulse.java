package org.opennfx.server.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Shows at a terminal for how long a command has said nothing, so that whoever waits sees that it is being done. What is
 * written while it beats is written through it.
 */
final class Pulse {
    private static final Duration QUIET = Duration.ofSeconds(3);
    private static final Duration BEAT = Duration.ofSeconds(1);

    private final PrintWriter out;
    private final ReentrantLock lock = new ReentrantLock();
    private boolean beats;
    private long since;
    private String shown = "";

    Pulse(PrintWriter out) {
        this.out = out;
    }

    /** A command begins. The thread that shows its time ends with what is returned. */
    Console.Interruptible begin() {
        set(true);
        var done = new CountDownLatch(1);
        Thread.ofVirtual().name("pulse of a terminal").start(() -> beat(done));
        return () -> {
            set(false);
            done.countDown();
        };
    }

    /** Shows nothing while something else has the terminal, until what is returned is closed. */
    Console.Interruptible rest() {
        var before = set(false);
        return () -> set(before);
    }

    private boolean set(boolean now) {
        lock.lock();
        try {
            erase();
            since = System.nanoTime();
            var before = beats;
            beats = now;
            return before;
        } finally {
            lock.unlock();
        }
    }

    void write(Runnable writing) {
        lock.lock();
        try {
            erase();
            since = System.nanoTime();
            writing.run();
        } finally {
            lock.unlock();
        }
    }

    private void beat(CountDownLatch done) {
        try {
            while (!done.await(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                show();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void show() {
        lock.lock();
        try {
            var quiet = Duration.ofNanos(System.nanoTime() - since);
            if (beats && quiet.compareTo(QUIET) >= 0) {
                erase();
                shown = "... " + quiet.toSeconds() + " s";
                out.print(shown);
                out.flush();
            }
        } finally {
            lock.unlock();
        }
    }

    private void erase() {
        if (!shown.isEmpty()) {
            out.print("\r" + " ".repeat(shown.length()) + "\r");
            shown = "";
        }
    }
}
