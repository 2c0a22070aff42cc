package org.opennfx.backends.watch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.opennfx.backends.host.DomainStatus;
import org.opennfx.backends.plan.DomainsNow;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.Repair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the host after each change that the device makes, when a part of the host says that it has changed, and again and
 * again, and tells what is different: whoever or whatever did it is seen the same way. The threads {@code host-watch} and
 * {@code drift-watch} do, until the watch is closed.
 */
public final class HostWatch implements AutoCloseable {
    /** A repair reads the whole configuration, and is not made at every look. */
    private static final int LOOKS_PER_REPAIR = 10;

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(HostWatch.class);

    private final Host host;
    private final Events events;
    private final List<Lookout> lookouts = new CopyOnWriteArrayList<>();
    private final List<Lookout> followers = new CopyOnWriteArrayList<>();
    private final List<Lookout> chores = new CopyOnWriteArrayList<>();
    private final List<ChangeSource.Subscription> subscriptions = new ArrayList<>();
    private final Consumer<DomainsNow> look = this::look;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile List<DomainStatus> domains = List.of();
    private HostSight seen = HostSight.NOTHING;

    private HostWatch(Host host, Events events) {
        this.host = host;
        this.events = events;
    }

    /** A watch that looks when the device has changed something, and when it is told to. */
    static HostWatch of(Host host, Events events) {
        var watch = new HostWatch(host, events);
        watch.look();
        host.changes().listen(watch.look);
        return watch;
    }

    /**
     * Tells what happens from now on.
     *
     * @param repairs looks for what has drifted from the configuration
     * @param sources what tells of changes by itself
     * @param pause from one look to the next; what begins and ends between two of them is not seen, unless the device does it
     */
    public static HostWatch start(
            Host host, Events events, Supplier<Repair> repairs, List<ChangeSource> sources, Duration pause) {
        var watch = of(host, events);
        watch.lookouts.add(Lookout.start("host-watch", pause, watch::look));
        // a repair waits for the commit of now: what happens meanwhile is told all the same
        watch.lookouts.add(Lookout.start("drift-watch", pause.multipliedBy(LOOKS_PER_REPAIR), new DriftWatch(repairs, host.drift(), events)::look));
        sources.forEach(source -> watch.subscriptions.add(source.start(watch::wake)));
        return watch;
    }

    /**
     * Tells of all virtual machines, on a thread of its own: it may take its time. It is told after each look that has seen others
     * than the one before, or one that runs.
     */
    public void tell(String thread, Consumer<List<DomainStatus>> follower) {
        followers.add(Lookout.start(thread, LONGEST_PAUSE, () -> follower.accept(domains)));
    }

    /** Does something once in each pause, on a thread of its own, until the watch is closed. */
    public void every(String thread, Duration pause, Runnable work) {
        chores.add(Lookout.start(thread, pause, work));
    }

    private void wake() {
        lookouts.forEach(Lookout::wake);
    }

    /** Tells what has happened since the last look; what does not answer is looked at the next time. */
    void look() {
        look(new DomainsNow(host.hypervisor()));
    }

    private void look(DomainsNow domains) {
        looking.lock();
        try {
            var now = HostSight.of(host.switchEngine(), domains, host.guests().failures(), this::saw);
            note(now);
            now.since(seen).forEach(event -> event.publish(events));
            seen = now.after(seen);
        } catch (RuntimeException e) {
            // a defect of a backend must not end the watch
            LOG.error("a look at the host ended in an exception", e);
        } finally {
            looking.unlock();
        }
    }

    /** One that runs may have been started anew, which does not show. */
    private void saw(List<DomainStatus> now) {
        var worthTelling = !now.equals(domains) || now.stream().anyMatch(DomainStatus::running);
        domains = now;
        if (worthTelling) {
            followers.forEach(Lookout::wake);
        }
    }

    /** Who is back may have missed something. */
    private void note(HostSight now) {
        if (!now.failures().equals(seen.failures())) {
            now.failures().forEach(failure -> LOG.warn("the host cannot be watched: {}", failure));
        }
        if (now.recovered(seen)) {
            LOG.info("the host can be watched again{}", now.failures().isEmpty() ? "" : " in part");
            wake();
        }
    }

    @Override
    public void close() {
        subscriptions.forEach(ChangeSource.Subscription::close);
        host.changes().ignore(look);
        lookouts.forEach(Lookout::close);
        followers.forEach(Lookout::close);
        chores.forEach(Lookout::close);
    }
}
