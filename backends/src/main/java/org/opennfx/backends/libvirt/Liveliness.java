package org.opennfx.backends.libvirt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opennfx.backends.linux.LinuxCommand;
import org.opennfx.datastore.host.HostException;

/**
 * Whether guests answer on the internal network. Nobody waits for an answer: those that somebody has asked about are pinged every
 * few seconds, on threads {@code liveliness}, until nobody asks about them any more.
 */
final class Liveliness implements AutoCloseable {
    /** Who has not been asked about for so long is forgotten. */
    private static final Duration INTEREST = Duration.ofMinutes(1);

    private final LinuxCommand command;
    private final Duration pause;
    private final Clock clock;
    private final Map<Target, Watch> watches = new ConcurrentHashMap<>();

    /** One run of a guest: what it answered before it was booted again says nothing. */
    record Boot(String domain, Instant since) {}

    private record Target(Boot boot, String address) {}

    /** @param pause from one ping to the next */
    Liveliness(LinuxCommand command, Duration pause, Clock clock) {
        this.command = command;
        this.clock = clock;
        this.pause = pause;
    }

    /** Whether it answered the last time; no while it was not asked yet. */
    boolean answers(Boot boot, String address) {
        if (address.isEmpty()) {
            return false;
        }
        var watch = watches.computeIfAbsent(new Target(boot, address), this::watch);
        watch.asked = clock.instant();
        return watch.answered;
    }

    private Watch watch(Target target) {
        var watch = new Watch();
        watch.asked = clock.instant();
        watch.thread = Thread.ofVirtual().name("liveliness " + target.boot().domain()).start(() -> run(target, watch));
        return watch;
    }

    private void run(Target target, Watch watch) {
        try {
            while (watch.asked.plus(INTEREST).isAfter(clock.instant())) {
                watch.answered = answers(target.address());
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            watches.remove(target, watch);
        }
    }

    private boolean answers(String address) {
        try {
            command.run("ping", "ping", "-c", "1", "-W", "1", "-n", "-q", address);
            return true;
        } catch (HostException e) {
            return false;
        }
    }

    @Override
    public void close() {
        watches.values().forEach(watch -> watch.thread.interrupt());
    }

    private static final class Watch {
        private volatile boolean answered;
        private volatile Instant asked = Instant.EPOCH;
        private volatile Thread thread = Thread.currentThread();
    }
}
