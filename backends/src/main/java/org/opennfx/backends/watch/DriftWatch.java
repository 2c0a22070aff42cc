package org.opennfx.backends.watch;

import java.util.List;
import java.util.function.Supplier;
import org.opennfx.backends.plan.FoundDrift;
import org.opennfx.datastore.host.Drift;
import org.opennfx.datastore.host.Events;
import org.opennfx.datastore.host.Repair;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the host compared with the configuration, and tells where it had drifted from it. What stays as it is is told once. */
final class DriftWatch {
    private static final Logger LOG = LoggerFactory.getLogger(DriftWatch.class);

    private final Supplier<Repair> repairs;
    private final FoundDrift found;
    private final Events events;
    private List<Drift> unmended = List.of();

    /**
     * @param repairs compares the host with the configuration, at each call anew
     * @param found is told what came of it
     */
    DriftWatch(Supplier<Repair> repairs, FoundDrift found, Events events) {
        this.repairs = repairs;
        this.found = found;
        this.events = events;
    }

    void look() {
        var repair = repairs.get();
        var drifts = repair.drifts();
        found.note(repair);
        if (!drifts.isEmpty() && !drifts.equals(unmended)) {
            LOG.warn("the host was not what running says: {}", repair);
            new HostEvent.Drifted(repair).publish(events);
        }
        unmended = repair.mended() ? List.of() : drifts;
    }
}
