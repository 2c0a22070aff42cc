package org.opennfx.backends.watch;

import java.util.List;
import java.util.function.Supplier;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.Repair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the host brought back to the configuration, and tells where it had drifted from it. What stays as it is is told once. */
final class DriftWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);

    private final Supplier<Repair> repairs;
    private final Events events;
    private List<Drift> unmended = List.of();

    /** @param repairs looks at the host and mends it, at each call anew */
    DriftWatch(Supplier<Repair> repairs, Events events) {
        this.repairs = repairs;
        this.events = events;
    }

    void look() {
        var repair = repairs.get();
        var drifts = repair.drifts();
        if (!drifts.isEmpty() && !drifts.equals(unmended)) {
            LOG.warn("the host was not what running says: {}", repair);
            new HostEvent.Drifted(repair).publish(events);
        }
        unmended = repair.failures().isEmpty() ? List.of() : drifts;
    }
}
