package org.opennfx.backends.libvirt;

import java.time.Duration;
import java.util.Optional;
import org.opennfx.backends.host.ShutdownOutcome;
import org.opennfx.datastore.host.HostException;

/**
 * Waits for a guest to shut down. One that somebody else has started meanwhile is left alone.
 *
 * @param patience after which its power is taken
 */
record Shutdown(Power power, Duration patience) {
    /** A guest that is still booting does not hear the first time. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    /** The power of one guest. */
    interface Power {
        /** The number of the boot that it runs by; empty where it is off. */
        Optional<Integer> boot() throws HostException;

        void askToShutDown() throws HostException;

        void take() throws HostException;

        void pause() throws HostException;
    }

    @FunctionalInterface
    private interface Command {
        void run() throws HostException;
    }

    ShutdownOutcome await() throws HostException {
        var deadline = System.nanoTime() + patience.toNanos();
        var askAgain = System.nanoTime();
        var boot = power.boot();
        while (runs(boot)) {
            if (System.nanoTime() >= deadline) {
                unlessItEnds(boot, power::take);
                return ShutdownOutcome.FORCED;
            }
            if (System.nanoTime() >= askAgain) {
                unlessItEnds(boot, power::askToShutDown);
                askAgain = System.nanoTime() + ASK_AGAIN.toNanos();
            }
            power.pause();
        }
        return ShutdownOutcome.ORDERLY;
    }

    private boolean runs(Optional<Integer> boot) throws HostException {
        return boot.isPresent() && boot.equals(power.boot());
    }

    private void unlessItEnds(Optional<Integer> boot, Command command) throws HostException {
        try {
            command.run();
        } catch (HostException e) {
            if (runs(boot)) {
                throw e;
            }
        }
    }
}
