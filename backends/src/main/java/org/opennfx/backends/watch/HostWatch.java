package org.opennfx.backends.watch;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.opennfx.backends.plan.Host;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.HostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the host again and again, and tells what is different: whoever or whatever did it is seen the same way. The
 * thread {@code host-watch} does, until the watch is closed.
 */
public final class HostWatch implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HostWatch.class);

    private final Host host;
    private final Events events;
    private final CountDownLatch closed = new CountDownLatch(1);
    private HostSight seen;

    private HostWatch(Host host, Events events, HostSight seen) {
        this.host = host;
        this.events = events;
        this.seen = seen;
    }

    /**
     * A watch that looks only when it is told to.
     *
     * @throws HostException the host cannot be observed
     */
    static HostWatch of(Host host, Events events) throws HostException {
        return new HostWatch(host, events, HostSight.of(host));
    }

    /**
     * Tells what happens from now on.
     *
     * @param pause from one look to the next; what begins and ends between two of them is not seen
     * @throws HostException the host cannot be observed
     */
    public static HostWatch start(Host host, Events events, Duration pause) throws HostException {
        var watch = of(host, events);
        Thread.ofVirtual().name("host-watch").start(() -> watch.run(pause));
        return watch;
    }

    private void run(Duration pause) {
        try {
            while (!closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells what has happened since the last look; a host that cannot be observed is looked at the next time. */
    void look() {
        try {
            var now = HostSight.of(host);
            now.since(seen).forEach(event -> event.publish(events));
            seen = now;
        } catch (HostException e) {
            LOG.warn("the host cannot be watched: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
