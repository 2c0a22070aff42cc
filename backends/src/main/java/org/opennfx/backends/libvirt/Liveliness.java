package org.opennfx.backends.libvirt;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.opennfx.backends.linux.Ping;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether guests answer on the internal network. Nobody waits for an answer: those that somebody has asked about are pinged every
 * few seconds, all at once on the thread {@code liveliness}, until nobody asks about them any more.
 */
final class Liveliness implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Liveliness.class);

    /** Who has not been asked about for so long is forgotten. */
    private static final Duration INTEREST = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Ping ping;
    private final Clock clock;
    private final Map<Target, Watch> watches = new ConcurrentHashMap<>();
    /** Somebody was asked about for the first time. */
    private final Semaphore news = new Semaphore(0);
    private final Thread thread;

    /** One run of a guest: what it answered before it was booted again says nothing. */
    record Boot(String domain, Instant since) {}

    private record Target(Boot boot, String address) {}

    /** @param pause from one ping to the next */
    Liveliness(Ping ping, Duration pause, Clock clock) {
        this.ping = ping;
        this.clock = clock;
        this.thread = Thread.ofVirtual().name("liveliness").start(() -> run(pause));
    }

    /** Whether it answered the last time; no while it was not asked yet. */
    boolean answers(Boot boot, String address) {
        if (address.isEmpty()) {
            return false;
        }
        var watch = watches.computeIfAbsent(new Target(boot, address), _ -> watch());
        watch.asked = clock.instant();
        return watch.answered;
    }

    private Watch watch() {
        news.release();
        return new Watch(clock.instant());
    }

    private void run(Duration pause) {
        try {
            while (true) {
                news.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                news.drainPermits();
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        var forgotten = clock.instant().minus(INTEREST);
        watches.values().removeIf(watch -> watch.asked.isBefore(forgotten));
        var answering = answering();
        watches.forEach((target, watch) -> watch.answered = answering.contains(target.address()));
    }

    private Set<String> answering() {
        try {
            return ping.answering(watches.keySet().stream().map(Target::address).collect(Collectors.toSet()), PATIENCE);
        } catch (HostException e) {
            LOG.debug("nobody could be asked whether it is there", e);
            return Set.of();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private static final class Watch {
        private volatile boolean answered;
        private volatile Instant asked;

        private Watch(Instant asked) {
            this.asked = asked;
        }
    }
}
